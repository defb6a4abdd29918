package org.councilhub.hub.resolve;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.councilhub.hub.postgres.PostgresForTests;

/** Another process of the hub on a test's database, which the test can stop, wake and kill. */
final class HubProcess implements AutoCloseable {
    private final Process process;

    private HubProcess(Process process) {
        this.process = process;
    }

    /** One that only resolves, under a name by which PostgreSQL knows its sessions. */
    static HubProcess resolving(String name, PostgresForTests.Database database, Path data, String... settings)
            throws IOException {
        var arguments = new ArrayList<>(List.of(
                HubProcess.class.getName(),
                database.url() + "&ApplicationName=" + name,
                database.user(),
                database.password(),
                data.toString()));
        arguments.addAll(List.of(settings));
        return start(new ProcessBuilder(), arguments, data);
    }

    /** A command, as the launcher would start it. */
    static HubProcess command(PostgresForTests.Database database, Path data, String... command) throws IOException {
        var builder = new ProcessBuilder();
        builder.environment().put("SPRING_DATASOURCE_URL", database.url());
        builder.environment().put("SPRING_DATASOURCE_USERNAME", database.user());
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", database.password());
        var arguments = new ArrayList<>(List.of("-Dcouncilhub.home=..", "org.councilhub.hub.CouncilHub"));
        arguments.addAll(List.of(command));
        arguments.addAll(List.of("--data", data.toString()));
        return start(builder, arguments, data);
    }

    private static HubProcess start(ProcessBuilder builder, List<String> arguments, Path data) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(arguments);
        File log = data.resolveSibling(data.getFileName() + ".log").toFile();
        return new HubProcess(builder.command(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As a machine does that is paused: it learns nothing of it. */
    void stop() throws Exception {
        signal("STOP");
    }

    void wake() throws Exception {
        signal("CONT");
    }

    private void signal(String name) throws Exception {
        int exitCode = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        if (exitCode != 0) throw new IllegalStateException("the process has ended");
    }

    /** {@code kill -9}. */
    void kill() {
        close();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(HubInstance.PATIENCE.toSeconds() * 5, TimeUnit.SECONDS))
            throw new AssertionError("the process goes on and on");
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    public static void main(String[] args) throws IOException {
        var database = new PostgresForTests.Database("", args[0], args[1], args[2]);
        var settings = List.of(args).subList(4, args.length).toArray(String[]::new);
        try (var hub = new HubInstance(database, Path.of(args[3]), settings)) {
            while (hub.context.isRunning() && System.in.read() >= 0) {
                // until the test ends
            }
        }
    }
}
