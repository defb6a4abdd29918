package org.councilhub.hub.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process that uses the server of a folder until it is told to leave, or killed. */
final class ServerInAnotherProcess {
    private final Process process;
    private final long serverPid;

    private ServerInAnotherProcess(Process process, long serverPid) {
        this.process = process;
        this.serverPid = serverPid;
    }

    static ServerInAnotherProcess open(Path folder, Path programs) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerInAnotherProcess.class.getName(),
                        folder.toString(),
                        programs.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        while (line != null && !line.startsWith("pid ")) line = output.readLine();
        if (line == null) throw new IllegalStateException("the other process ended");
        return new ServerInAnotherProcess(process, Long.parseLong(line.substring("pid ".length())));
    }

    long serverPid() {
        return serverPid;
    }

    void leave() throws Exception {
        process.getOutputStream().close();
        process.waitFor();
    }

    void kill() throws Exception {
        process.destroyForcibly().waitFor();
    }

    @SuppressWarnings("SystemOut") // how it talks to the test
    public static void main(String[] args) throws IOException {
        try (var server = PostgresServer.open(Path.of(args[0]), Path.of(args[1]))) {
            System.out.println("pid " + server.pid());
            while (System.in.read() >= 0) {
                // until the test closes our input
            }
        }
    }
}
