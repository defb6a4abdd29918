package org.councilhub.matching.candidates;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.util.BytesRef;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.Matcher;

/**
 * Finds for one record the others that share a blocking key, while records come and go. It keeps what they are compared by, so that a look-up needs
 * nothing else. A look-up sees everything that was put before it; only a commit outlives the process. Thread-safe.
 *
 * <p>A key on more records than the model's limit is not followed; {@link #tooCommon()} names it, so that the caller can show it and put it on
 * the stop list of the model's next version. Until then pairs that only such a key brings are parked.
 */
public final class CandidateIndex implements Closeable {
    static final String ID = "id";
    static final String KEY = "key";
    static final String RECORD = "record";
    private static final FieldType TERM = termOnly();
    /** More changes than this are made searchable; until then a look-up goes through them beside the index. */
    private static final int MOST_CHANGES = 4096;

    private final IndexFolder folder;
    private final KeyFilters filters = new KeyFilters();
    private volatile Matcher matcher;
    private final ConcurrentHashMap<Long, String> tooCommon = new ConcurrentHashMap<>();
    private final ReentrantReadWriteLock lifeCycle = new ReentrantReadWriteLock();
    /** Who changes something holds the read lock, who begins a new list of changes the write lock. */
    private final ReentrantReadWriteLock changing = new ReentrantReadWriteLock();

    private final ReentrantLock refreshing = new ReentrantLock();
    private RecentRecords recent;
    private IndexWriter writer;
    private SearcherManager searchers;
    private volatile List<Changes> changes =
            List.of(new Changes()); // the latest first; what the searchers do not have yet

    private CandidateIndex(IndexFolder folder, Matcher matcher) throws IOException {
        this.folder = folder;
        this.matcher = matcher;
        recent = new RecentRecords();
        writer = folder.writer(filters);
        searchers = new SearcherManager(writer, null);
    }

    private static FieldType termOnly() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setOmitNorms(true);
        type.setTokenized(false);
        type.freeze();
        return type;
    }

    /**
     * Opens the index in a folder. One that is corrupt, of another model or of an older layout is emptied: then {@link #committed()} is empty,
     * and the caller puts the records again.
     *
     * @throws java.io.UncheckedIOException when the folder cannot be written or is in use
     */
    public static CandidateIndex open(Path folder, Matcher matcher) {
        IndexFolder opened;
        try {
            opened = IndexFolder.open(folder, matcher.model().fileHash());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(
                    "candidate index %s cannot be used, must be a writable folder".formatted(folder), e);
        }
        try {
            return new CandidateIndex(opened, matcher);
        } catch (IOException e) {
            throw opened.failed(e);
        }
    }

    /** Adds a record, or replaces the one with its id. */
    public void put(MatchRecord record) {
        var keys = KeyTerms.of(record, matcher);
        change(to -> {
            writer.updateDocument(new Term(ID, record.id()), document(record, keys));
            recent.put(record);
            to.put(record, keys);
        });
    }

    public void putAll(Collection<MatchRecord> records) {
        records.forEach(this::put);
    }

    /** Does nothing when there is no such record. */
    public void remove(String id) {
        change(to -> {
            writer.deleteDocuments(new Term(ID, id));
            recent.remove(id);
            to.remove(id);
        });
    }

    private interface ChangeWork {
        void run(Changes to) throws IOException;
    }

    private void change(ChangeWork work) {
        locked(() -> {
            changing.readLock().lock();
            try {
                work.run(changes.getFirst());
            } finally {
                changing.readLock().unlock();
            }
            if (changes.getFirst().size() >= MOST_CHANGES && refreshing.tryLock()) {
                try {
                    refresh();
                } finally {
                    refreshing.unlock();
                }
            }
            return work;
        });
    }

    /** Makes what has changed searchable. Look-ups go on meanwhile. */
    private void refresh() throws IOException {
        changing.writeLock().lock();
        try {
            changes = List.of(new Changes(), changes.getFirst());
        } finally {
            changing.writeLock().unlock();
        }
        searchers.maybeRefreshBlocking();
        warm();
        changes = List.of(changes.getFirst());
    }

    /** Makes the filters of new segments before a look-up needs them. */
    private void warm() throws IOException {
        var searcher = searchers.acquire();
        try {
            for (var leaf : searcher.getIndexReader().leaves()) filters.of(leaf.reader());
        } finally {
            searchers.release(searcher);
        }
    }

    private static Document document(MatchRecord record, long[] keys) throws IOException {
        var document = new Document();
        document.add(new Field(ID, record.id(), TERM));
        document.add(new BinaryDocValuesField(ID, new BytesRef(record.id())));
        document.add(new BinaryDocValuesField(RECORD, StoredRecord.write(record)));
        for (long key : keys) document.add(new Field(KEY, KeyTerms.term(key), TERM));
        return document;
    }

    public Optional<MatchRecord> find(String id) {
        return lookUp(lookup -> lookup.find(id));
    }

    /** All records that share a followed key with this one, by id; never itself. It need not be in the index. */
    public List<MatchRecord> candidates(MatchRecord record) {
        return lookUp(lookup -> lookup.candidates(record, KeyTerms.of(record, matcher)));
    }

    /**
     * From now on the model's next version is asked, in which further keys are stopped.
     *
     * @throws IllegalArgumentException when it is another model
     */
    public void revise(Matcher next) {
        if (!next.model().fileHash().equals(matcher.model().fileHash()))
            throw new IllegalArgumentException("illegal revision: must be of the model that the index was made for");
        matcher = next;
        tooCommon.values().removeAll(next.model().stopKeys());
    }

    /** Ids of the records that have any of these keys. */
    public Set<String> holders(Set<String> keys) {
        return lookUp(lookup -> lookup.holders(keys));
    }

    /** How many records there are. */
    public long size() {
        return locked(() -> {
            refreshing.lock();
            try {
                refresh();
                var searcher = searchers.acquire();
                try {
                    return (long) searcher.getIndexReader().numDocs();
                } finally {
                    searchers.release(searcher);
                }
            } finally {
                refreshing.unlock();
            }
        });
    }

    /** Keys that were met on more records than the model's limit since this index was opened. */
    public Set<String> tooCommon() {
        return new TreeSet<>(tooCommon.values());
    }

    private interface Question<T> {
        T of(Lookup lookup) throws IOException;
    }

    private <T> T lookUp(Question<T> question) {
        return locked(() -> {
            var since = changes; // before the searcher: a change in both does no harm, one in neither would be missed
            var searcher = searchers.acquire();
            try {
                return question.of(new Lookup(searcher.getIndexReader(), since, matcher, recent, filters, tooCommon));
            } finally {
                searchers.release(searcher);
            }
        });
    }

    /**
     * Makes everything so far outlive the process.
     *
     * @param userData what the caller wants to find again in {@link #committed()}, such as the last batch
     */
    public void commit(Map<String, String> userData) {
        locked(() -> {
            folder.commit(writer, userData);
            return userData;
        });
    }

    /** What the caller said at the last commit; empty when there was none. */
    public Map<String, String> committed() {
        return locked(folder::committed);
    }

    /** Back to the last commit. */
    public void rollback() {
        lifeCycle.writeLock().lock();
        try {
            searchers.close();
            writer.rollback();
            writer = folder.writer(filters);
            searchers = new SearcherManager(writer, null);
            recent = new RecentRecords();
            changes = List.of(new Changes());
        } catch (IOException e) {
            throw folder.failed(e);
        } finally {
            lifeCycle.writeLock().unlock();
        }
    }

    /** What was not committed is lost. */
    @Override
    public void close() {
        lifeCycle.writeLock().lock();
        try {
            searchers.close();
            writer.close();
            folder.close();
        } catch (IOException e) {
            throw folder.failed(e);
        } finally {
            lifeCycle.writeLock().unlock();
        }
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> T locked(Work<T> work) {
        lifeCycle.readLock().lock();
        try {
            return work.run();
        } catch (IOException e) {
            throw folder.failed(e);
        } finally {
            lifeCycle.readLock().unlock();
        }
    }
}
