package org.councilhub.hub.resolve;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.councilhub.adapters.borough.Borough;
import org.councilhub.adapters.borough.BoroughExtracts;
import org.councilhub.adapters.borough.Progress;
import org.councilhub.adapters.extract.ExtractRow;
import org.councilhub.adapters.extract.Origin;
import org.councilhub.adapters.feeds.Extracts;
import org.councilhub.adapters.record.SourceRecord;
import org.councilhub.adapters.system.SourceSystem;
import org.councilhub.adapters.system.SourceSystems;

/** What the systems of a small borough hold, read from their extracts by the mappings that operators use. */
record BoroughRecords(Path folder) {
    private static final SourceSystems SYSTEMS = SourceSystems.read(Path.of("../config/sources"));

    static BoroughRecords write(Path folder, long seed, int residents, int days) throws IOException {
        BoroughExtracts.of(new Borough(seed, residents, days)).write(folder, Progress.SILENT);
        return new BoroughRecords(folder);
    }

    /** By source in alphabetical order; an extract's records in its own order. */
    List<List<SourceRecord>> bySource() throws IOException {
        var all = new ArrayList<List<SourceRecord>>();
        for (var system : SYSTEMS.all()) if (Files.isDirectory(folder.resolve(system.name()))) all.add(of(system));
        return all;
    }

    Path extract(String source) throws IOException {
        try (var files = Files.list(folder.resolve(source))) {
            return files.sorted().findFirst().orElseThrow();
        }
    }

    private List<SourceRecord> of(SourceSystem system) throws IOException {
        var records = new ArrayList<SourceRecord>();
        try (var files = Files.list(folder.resolve(system.name()))) {
            for (var file : files.sorted().toList()) read(system, file, records);
        }
        return records;
    }

    private static void read(SourceSystem system, Path file, List<SourceRecord> into) throws IOException {
        var origin = new Origin(String.valueOf(file.getFileName()), Instant.EPOCH);
        try (var rows = Extracts.open(system, origin, new BufferedInputStream(Files.newInputStream(file)))) {
            for (var row = rows.next(); row.isPresent(); row = rows.next())
                switch (row.get()) {
                    case ExtractRow.Accepted accepted -> into.addAll(accepted.records());
                    case ExtractRow.Rejected rejected ->
                        throw new AssertionError("%s line %d: %s".formatted(file, rejected.line(), rejected.reason()));
                }
        }
    }
}
