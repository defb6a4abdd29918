package org.councilhub.adapters.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.councilhub.adapters.borough.Borough;
import org.councilhub.adapters.borough.BoroughExtracts;
import org.councilhub.adapters.borough.Progress;
import org.councilhub.adapters.extract.Origin;
import org.councilhub.adapters.pull.LandingFake;
import org.councilhub.adapters.pull.Pull;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.record.SourceRecord;
import org.councilhub.adapters.system.SourceSystem;
import org.councilhub.adapters.system.SourceSystems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that the simulated borough sends can be read, and becomes the records that its truth knows. */
class BoroughExtractsTest {
    private final LandingFake landing = new LandingFake();

    @Test
    void becomeTheRecordsOfItsTruth(@TempDir Path folder) throws IOException {
        BoroughExtracts.of(new Borough(7, 3_000, 3)).write(folder, Progress.SILENT);
        for (var system : SourceSystems.read(Path.of("../config/sources")).all())
            if (Files.isDirectory(folder.resolve(system.name()))) readAll(folder, system);

        assertThat(landing.quarantined()).isEmpty();
        assertThat(ids(RecordType.PERSON)).isEqualTo(truth(folder.resolve("truth.csv")));
        assertThat(ids(RecordType.PROPERTY)).isEqualTo(truth(folder.resolve("truth-property.csv")));
    }

    private void readAll(Path folder, SourceSystem system) throws IOException {
        var pull = new Pull(system, landing);
        try (var files = Files.list(folder.resolve(system.name()))) {
            for (var file : files.sorted().toList()) {
                var origin = new Origin(file.getFileName().toString(), Instant.EPOCH);
                try (var reader = Extracts.open(system, origin, Files.newInputStream(file))) {
                    pull.land(origin.name(), reader);
                }
            }
        }
    }

    private List<String> ids(RecordType type) {
        return landing.records().stream()
                .map(SourceRecord::id)
                .filter(id -> id.type() == type)
                .map(id -> id.source() + ":" + id.key())
                .sorted()
                .toList();
    }

    private static List<String> truth(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .sorted()
                    .toList();
        }
    }
}
