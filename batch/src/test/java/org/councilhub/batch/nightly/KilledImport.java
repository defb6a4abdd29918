package org.councilhub.batch.nightly;

import java.nio.file.Path;

/** A process that imports and dies in its third chunk, as by kill -9: nothing is closed, nothing rolled back by us. */
final class KilledImport {
    static final int EXIT_CODE = 137;

    private KilledImport() {}

    static int run(int port, Path sources, Path file) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledImport.class.getName(),
                        String.valueOf(port),
                        sources.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    public static void main(String[] args) throws Exception {
        var database = JobsForTests.dataSource(Integer.parseInt(args[0]));
        var landing = new LandingTable(database, 3, () -> Runtime.getRuntime().halt(EXIT_CODE));
        JobsForTests.nightlyImport(database, landing)
                .run(Library.system(Path.of(args[1])), Path.of(args[2]), Progress.SILENT);
    }
}
