package org.councilhub.hub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilhub.adapters.borough.Borough;
import org.councilhub.adapters.borough.BoroughExtracts;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.cli.Failures.CommandFailed;
import org.councilhub.hub.postgres.PostgresServer;

/** What a demo keeps in the data folder beside the hub's own: the borough's files and its truth. */
record DemoFolder(Path data) {
    /** All that the hub and its demo write there: nothing else in the folder is ever deleted. */
    private static final List<String> OURS = List.of("index", "access", "borough", "hub.log", "demo.properties");

    Path borough() {
        return data.resolve("borough");
    }

    Optional<DemoSettings> settings() {
        return DemoSettings.of(data);
    }

    /** No hub may be running on it. */
    void empty() throws IOException {
        var lock = InstanceLock.take(data)
                .orElseThrow(() -> new CommandFailed("another hub (process %s) runs on %s. End it first."
                        .formatted(InstanceLock.holder(data), data)));
        try (lock) {
            PostgresServer.delete(data.resolve("postgres"));
            for (String name : OURS) FileTree.delete(data.resolve(name));
        }
    }

    /** Does nothing when it is there. */
    void simulate(DemoSettings wanted, ProgressDisplay progress) throws IOException {
        if (settings().isPresent()) return;
        FileTree.delete(borough());
        BoroughExtracts.of(new Borough(wanted.seed(), wanted.residents(), 0))
                .write(
                        borough(),
                        (step, done, total) -> progress.at("simulating " + step, done, (double) done / total));
        wanted.keepIn(data);
    }

    /** Of the types that the borough has. */
    Map<RecordType, Path> truth() {
        var files = new EnumMap<RecordType, Path>(RecordType.class);
        for (var type : RecordType.values()) {
            var file =
                    borough().resolve(type == RecordType.PERSON ? "truth.csv" : "truth-%s.csv".formatted(type.word()));
            if (Files.exists(file)) files.put(type, file);
        }
        return files;
    }

    /** Source records that the borough's systems hold. */
    long expectedRecords() throws IOException {
        long records = 0;
        for (var file : truth().values()) {
            try (var lines = Files.lines(file)) {
                records += lines.count() - 1;
            }
        }
        return records;
    }
}
