package org.councilhub.hub.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Run the hub with the settings of config/ and of the environment.",
        footer = {
            "",
            "Without SPRING_DATASOURCE_URL it keeps its data in a PostgreSQL of its own, under --data.",
            "The address of a source system is set by COUNCILHUB_FEEDS_<SOURCE>_URI; one without is not pulled."
        })
final class ServeCommand implements Callable<Integer> {
    private final Class<?> application;
    private final Output output;

    @Option(names = "--port", defaultValue = "8080", description = "Port to serve on (default: ${DEFAULT-VALUE}).")
    private int port;

    @Mixin
    private Installation installation = new Installation();

    ServeCommand(Class<?> application, Output output) {
        this.application = application;
        this.output = output;
    }

    @Override
    public Integer call() throws InterruptedException {
        Hub.checkFree(port);
        try (var hub = Hub.start(application, installation, Map.of("server.port", port))) {
            output.message("Council Hub serves at http://localhost:%d/ (Ctrl-C ends it)".formatted(hub.port()));
            hub.awaitEnd();
        }
        return 0;
    }
}
