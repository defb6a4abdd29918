package org.councilhub.hub.resolve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.folders.Folders;
import org.councilhub.hub.sources.Memberships;
import org.springframework.stereotype.Component;

/**
 * Whether this instance's candidate indexes hold just the records that they must, as of their last commit. It only reads,
 * so that a hub may go on beside it.
 */
@Component
public class IndexVerification {
    private static final int PAGE = 5000;
    private static final String NAME = "id";

    private final ResolveConfiguration.Types types;
    private final Path folder;
    private final Memberships memberships;

    IndexVerification(ResolveConfiguration.Types types, Folders folders, Memberships memberships) {
        this.types = types;
        this.folder = folders.data().resolve("index").resolve("candidates");
        this.memberships = memberships;
    }

    /** @param records that were looked up */
    public record Findings(long records, List<String> faults) {
        public Findings {
            faults = List.copyOf(faults);
        }
    }

    public Findings verify() {
        var faults = new ArrayList<String>();
        long records = 0;
        for (var rules : types.all()) records += verify(rules.type(), faults);
        return new Findings(records, faults);
    }

    private long verify(RecordType type, List<String> faults) {
        var path = folder.resolve(type.word());
        if (!Files.isDirectory(path)) return 0;
        try (var directory = FSDirectory.open(path);
                var reader = DirectoryReader.open(directory)) {
            var batch = reader.getIndexCommit().getUserData().get(WarmIndex.BATCH);
            if (batch == null) return 0; // never committed
            return compare(type, names(reader), Long.parseLong(batch), faults);
        } catch (IndexNotFoundException none) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the candidate index in " + path, e);
        }
    }

    private static Set<String> names(DirectoryReader reader) throws IOException {
        var names = new HashSet<String>();
        for (var leaf : reader.leaves()) addNames(leaf.reader(), names);
        return names;
    }

    private static void addNames(LeafReader leaf, Set<String> names) throws IOException {
        var values = leaf.getBinaryDocValues(NAME);
        if (values == null) return;
        var live = leaf.getLiveDocs();
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            if (live != null && !live.get(doc)) continue;
            var value = values.binaryValue();
            names.add(new String(value.bytes, value.offset, value.length, StandardCharsets.UTF_8));
        }
    }

    /** What later batches resolved is not held against it. */
    private long compare(RecordType type, Set<String> names, long batch, List<String> faults) {
        long from = -1;
        long last = 0;
        long records = 0;
        List<Memberships.Resolved> page;
        do {
            page = memberships.after(type, from, last, PAGE);
            for (var row : page) {
                boolean expected = row.golden() != null;
                var name = Names.of(row.id());
                boolean there = names.remove(name);
                records++;
                from = row.batch();
                last = row.record();
                if (row.batch() > batch) continue;
                if (expected && !there)
                    faults.add("candidate index of %s: record %s is missing".formatted(type.word(), row.publicId()));
                else if (!expected && there)
                    faults.add("candidate index of %s: record %s must not be there"
                            .formatted(type.word(), row.publicId()));
            }
        } while (page.size() == PAGE);
        if (!names.isEmpty())
            faults.add("candidate index of %s: %d records that nobody knows".formatted(type.word(), names.size()));
        return records;
    }
}
