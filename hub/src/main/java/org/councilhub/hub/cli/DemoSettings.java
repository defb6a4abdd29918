package org.councilhub.hub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.councilhub.hub.cli.Failures.CommandFailed;

/** Which borough a data folder's demo is of: another start goes on with the same one or says so. */
record DemoSettings(long seed, int residents) {
    private static final String FILE = "demo.properties";

    static Optional<DemoSettings> of(Path data) {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) return Optional.empty();
        try (var text = Files.newBufferedReader(file)) {
            var kept = new Properties();
            kept.load(text);
            return Optional.of(new DemoSettings(
                    Long.parseLong(kept.getProperty("seed", "")), Integer.parseInt(kept.getProperty("residents", ""))));
        } catch (IOException | NumberFormatException e) {
            throw new CommandFailed("cannot read %s. Begin anew with --fresh.".formatted(file));
        }
    }

    void keepIn(Path data) throws IOException {
        var kept = new Properties();
        kept.setProperty("seed", String.valueOf(seed));
        kept.setProperty("residents", String.valueOf(residents));
        Files.createDirectories(data);
        try (var text = Files.newBufferedWriter(data.resolve(FILE))) {
            kept.store(text, "the simulated borough of this folder's demo");
        }
    }

    @Override
    public String toString() {
        return "%,d residents, seed %d".formatted(residents, seed);
    }
}
