package org.councilhub.hub.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.FSDirectory;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.folders.Folders;
import org.councilhub.hub.golden.GoldenId;
import org.councilhub.hub.golden.GoldenRecord;
import org.councilhub.hub.golden.GoldenRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether this instance's search index holds just the golden records that it must, as of its last commit. It only reads,
 * so that a hub may go on beside it.
 */
@Component
public class SearchVerification {
    private static final int PAGE = 1000;

    private final Path folder;
    private final GoldenRecords golden;
    private final JdbcClient jdbc;

    SearchVerification(Folders folders, GoldenRecords golden, JdbcClient jdbc) {
        this.folder = folders.data().resolve("index").resolve("search");
        this.golden = golden;
        this.jdbc = jdbc;
    }

    /** @param records that were looked up */
    public record Findings(long records, List<String> faults) {
        public Findings {
            faults = List.copyOf(faults);
        }
    }

    public Findings verify() {
        if (!Files.isDirectory(folder)) return new Findings(0, List.of());
        try (var directory = FSDirectory.open(folder);
                var reader = DirectoryReader.open(directory)) {
            var sequence = reader.getIndexCommit().getUserData().get(SearchFeed.SEQUENCE);
            if (sequence == null) return new Findings(0, List.of()); // being built
            return compare(versions(reader), Long.parseLong(sequence));
        } catch (IndexNotFoundException none) {
            return new Findings(0, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the search index in " + folder, e);
        }
    }

    private static Map<UUID, Long> versions(DirectoryReader reader) throws IOException {
        var versions = new HashMap<UUID, Long>();
        for (var leaf : reader.leaves()) addVersions(leaf.reader(), versions);
        return versions;
    }

    private static void addVersions(LeafReader leaf, Map<UUID, Long> versions) throws IOException {
        var ids = leaf.getSortedDocValues(Findable.ID);
        var numbers = leaf.getNumericDocValues(Findable.VERSION);
        if (ids == null || numbers == null) return;
        var live = leaf.getLiveDocs();
        for (int doc = 0; doc < leaf.maxDoc(); doc++) {
            if (live != null && !live.get(doc)) continue;
            if (!ids.advanceExact(doc) || !numbers.advanceExact(doc)) continue;
            versions.put(UUID.fromString(ids.lookupOrd(ids.ordValue()).utf8ToString()), numbers.longValue());
        }
    }

    private Findings compare(Map<UUID, Long> indexed, long sequence) {
        var doubtful = new ArrayList<String>();
        var suspects = new ArrayList<UUID>();
        long records = 0;
        for (var type : RecordType.values()) {
            GoldenId last = null;
            List<GoldenRecord> page;
            do {
                page = golden.page(type, last, PAGE);
                for (var record : page) {
                    records++;
                    last = record.id();
                    var version = indexed.remove(record.id().value());
                    boolean right = Findable.isFindable(record)
                            ? version != null && version == record.version()
                            : version == null;
                    if (!right) suspects.add(record.id().value());
                }
            } while (page.size() == PAGE);
        }
        suspects.addAll(indexed.keySet());
        for (var id : unchangedSince(sequence, suspects))
            doubtful.add("search index: golden record %s is not there as it is".formatted(id));
        return new Findings(records, doubtful);
    }

    /** What changed after the last commit is not held against it. */
    private List<UUID> unchangedSince(long sequence, List<UUID> suspects) {
        if (suspects.isEmpty()) return List.of();
        return jdbc.sql("""
                        select id from unnest(:ids::uuid[]) as s (id)
                        where not exists (select from change c where c.golden_id = s.id and c.sequence > :sequence)
                        order by id
                        """)
                .param("ids", suspects.stream().map(UUID::toString).toArray(String[]::new))
                .param("sequence", sequence)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }
}
