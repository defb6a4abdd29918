package org.councilhub.hub.resolve;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.sources.Memberships;
import org.councilhub.hub.sources.Memberships.Resolved;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.candidates.CandidateIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This instance's candidate index of one type, brought up to the database's last batch by replaying what later batches
 * than its own resolved. Its commit says which batch it holds; an index that is of another database, or ahead of this one
 * (which was restored from a backup), begins anew.
 */
final class WarmIndex implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(WarmIndex.class);
    private static final int PAGE = 5000;
    static final String BATCH = "batch";
    private static final String LINEAGE = "lineage";

    private final RecordType type;
    private final Path folder;
    private volatile Matcher matcher;
    private final Epochs epochs;
    private final Memberships memberships;
    private final Workers workers;

    private volatile CandidateIndex index;
    private volatile long batch;
    private UUID lineage;
    private boolean changed;

    WarmIndex(RecordType type, Path folder, Matcher matcher, Epochs epochs, Memberships memberships, Workers workers) {
        this.type = type;
        this.folder = folder;
        this.matcher = matcher;
        this.epochs = epochs;
        this.memberships = memberships;
        this.workers = workers;
        this.lineage = epochs.head(type).lineage();
        this.index = CandidateIndex.open(folder, matcher);
        position();
    }

    CandidateIndex index() {
        return index;
    }

    /** The last batch that it holds. */
    long batch() {
        return batch;
    }

    /** Replays what it does not hold yet. */
    synchronized void catchUp() {
        var head = epochs.head(type);
        boolean holdsErased = batch >= 0 && batch < head.scrubbed();
        if (!head.lineage().equals(lineage) || head.batch() < batch || holdsErased) beginAnew(head.lineage());
        if (head.batch() == batch) return;
        long replayed = 0;
        long from = batch;
        long last = 0;
        List<Resolved> page;
        do {
            page = memberships.after(type, from, last, PAGE);
            apply(page);
            replayed += page.size();
            if (!page.isEmpty()) {
                from = page.getLast().batch();
                last = page.getLast().record();
            }
        } while (page.size() == PAGE);
        if (replayed > PAGE) LOG.info("replayed {} {} records into the candidate index", replayed, type.word());
        batch = Math.max(from, head.batch());
    }

    private void apply(List<Resolved> page) {
        var live = page.stream().filter(WarmIndex::isLive).toList();
        workers.forEach(live, row -> index.put(prepared(row)));
        page.stream().filter(row -> !isLive(row)).forEach(row -> index.remove(Names.of(row.id())));
        changed |= !page.isEmpty();
    }

    private static boolean isLive(Resolved row) {
        return row.golden() != null && row.content() != null;
    }

    private MatchRecord prepared(Resolved row) {
        var content = RecordJson.mapper().readTree(row.content());
        return matcher.prepare(Names.of(row.id()), RecordJson.flatten(content));
    }

    /** The next version of the same model, in which further keys are stopped. */
    synchronized void revise(Matcher next) {
        matcher = next;
        index.revise(next);
    }

    /** What a batch puts into it before the batch is written. */
    synchronized void apply(Collection<MatchRecord> present, Collection<String> gone) {
        changed = true;
        workers.forEach(present, index::put);
        gone.forEach(index::remove);
    }

    /** The batch was written: the index holds it. */
    synchronized void written(long number) {
        batch = number;
    }

    /** Nothing of a batch that was not written may stay. */
    synchronized void rollback() {
        index.rollback();
        changed = false;
        position();
        catchUp();
    }

    /** Throws away what is there, and takes everything from the database. */
    synchronized void rebuild() {
        beginAnew(lineage);
        catchUp();
    }

    /** Makes it outlive the process. */
    synchronized void commit() {
        if (!changed) return;
        index.commit(Map.of(BATCH, Long.toString(batch), LINEAGE, lineage.toString()));
        changed = false;
    }

    private void position() {
        var committed = index.committed();
        if (committed.isEmpty()) batch = -1;
        else if (!lineage.toString().equals(committed.get(LINEAGE))) beginAnew(lineage);
        else batch = Long.parseLong(committed.getOrDefault(BATCH, "-1"));
    }

    private void beginAnew(UUID newLineage) {
        LOG.info("the candidate index of type {} is not of this database: building it anew", type.word());
        lineage = newLineage;
        batch = -1;
        index.close();
        delete(folder);
        index = CandidateIndex.open(folder, matcher);
    }

    private static void delete(Path folder) {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("%s: cannot be emptied, must be a writable folder".formatted(folder), e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            commit();
        } finally {
            index.close();
        }
    }
}
