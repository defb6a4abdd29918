package org.councilhub.hub.cli;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.councilhub.adapters.borough.Borough;
import org.councilhub.adapters.borough.BoroughExtracts;
import org.councilhub.adapters.extract.ExtractRow;
import org.councilhub.adapters.extract.Origin;
import org.councilhub.adapters.feeds.Extracts;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.record.SourceRecord;
import org.councilhub.adapters.system.SourceSystem;
import org.councilhub.adapters.system.SourceSystems;

/**
 * What the systems of a borough hold, as a client of the API would send it: a stream of records a source.
 *
 * @param records in all of them
 */
record RecordStreams(Map<String, Path> bySource, long records) {

    static RecordStreams write(Borough borough, Path sources, Path folder, ProgressDisplay progress)
            throws IOException {
        BoroughExtracts.of(borough)
                .write(folder, (step, done, total) -> progress.at("simulating " + step, done, (double) done / total));
        var bySource = new TreeMap<String, Path>();
        long records = 0;
        for (var system : SourceSystems.read(sources).all()) {
            if (!Files.isDirectory(folder.resolve(system.name()))) continue;
            var stream = folder.resolve(system.name() + ".ndjson");
            records += write(system, folder.resolve(system.name()), stream);
            bySource.put(system.name(), stream);
        }
        return new RecordStreams(bySource, records);
    }

    private static long write(SourceSystem system, Path extracts, Path stream) throws IOException {
        long records = 0;
        try (var files = Files.list(extracts);
                var writer = Files.newBufferedWriter(stream)) {
            for (var file : files.sorted().toList()) records += write(system, file, writer);
        }
        return records;
    }

    private static long write(SourceSystem system, Path extract, BufferedWriter writer) throws IOException {
        long records = 0;
        var origin = new Origin(String.valueOf(extract.getFileName()), Instant.EPOCH);
        try (var rows = Extracts.open(system, origin, new BufferedInputStream(Files.newInputStream(extract)))) {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                if (!(row.get() instanceof ExtractRow.Accepted accepted)) continue;
                for (var record : accepted.records()) {
                    writer.write(line(record));
                    writer.newLine();
                    records++;
                }
            }
        }
        return records;
    }

    private static String line(SourceRecord record) {
        var sent = new TreeMap<String, Object>();
        sent.put("type", record.id().type().word());
        sent.put("key", record.id().key());
        sent.put("version", record.version());
        var content = record.content();
        if (content == null) sent.put("deleted", true);
        else sent.put("content", content);
        return RecordJson.mapper().writeValueAsString(sent);
    }
}
