package org.councilhub.hub.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.access.View;
import org.councilhub.hub.golden.GoldenId;
import org.councilhub.hub.golden.GoldenRecord;
import org.councilhub.hub.search.TypedQuery.Leniency;

/** This instance's index of golden records. One thread writes, any number search. */
final class SearchIndex implements Closeable {
    private static final String LAYOUT = "3"; // of the documents; another one empties the folder
    private static final double BUFFER = 64; // megabytes: larger segments to begin with, and less to merge
    private static final Sort BEST_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortField(Findable.ID, SortField.Type.STRING));

    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private SearchIndex(FSDirectory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, null);
    }

    /** @param score fixed points, comparable within one search of one leniency */
    record Hit(GoldenId id, float score, Leniency leniency) {}

    /** A folder that is corrupt or of another layout is emptied: {@link #committed} is then empty. */
    static SearchIndex open(Path folder) {
        try {
            try {
                return openAsItIs(folder);
            } catch (LockObtainFailedException inUse) {
                throw inUse;
            } catch (IOException | IllegalArgumentException corrupt) {
                empty(folder);
                return openAsItIs(folder);
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(
                    "search index %s cannot be used, must be a writable folder of this hub alone".formatted(folder),
                    exception);
        }
    }

    private static SearchIndex openAsItIs(Path folder) throws IOException {
        var directory = FSDirectory.open(Files.createDirectories(folder));
        var writer = new IndexWriter(directory, new IndexWriterConfig().setRAMBufferSizeMB(BUFFER));
        var index = new SearchIndex(directory, writer);
        if (!LAYOUT.equals(index.data().get("layout"))) index.clear();
        return index;
    }

    private static void empty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) Files.delete(file);
        }
    }

    /** What the last commit was told; empty of a new index. */
    Map<String, String> committed() {
        return new TreeMap<>(data());
    }

    private Map<String, String> data() {
        var data = new TreeMap<String, String>();
        var committed = writer.getLiveCommitData();
        if (committed != null) committed.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        return data;
    }

    void clear() throws IOException {
        writer.deleteAll();
        writer.setLiveCommitData(List.of());
    }

    void put(Collection<GoldenRecord> records) throws IOException {
        for (var record : records) {
            if (Findable.isFindable(record)) writer.updateDocument(term(record.id()), Findable.document(record));
            else writer.deleteDocuments(term(record.id()));
        }
    }

    void remove(Collection<GoldenId> ids) throws IOException {
        writer.deleteDocuments(ids.stream().map(SearchIndex::term).toArray(Term[]::new));
    }

    /** From now on searches see what was put and removed. */
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    void commit(Map<String, String> data) throws IOException {
        var all = new TreeMap<>(data);
        all.put("layout", LAYOUT);
        writer.setLiveCommitData(all.entrySet());
        writer.commit();
    }

    /**
     * @param view of the reader: what it hides finds nothing
     * @param after the last hit of the page before
     */
    List<Hit> search(RecordType type, List<String> words, View view, Optional<Hit> after, int limit) {
        var leniency = after.map(Hit::leniency).orElse(Leniency.EVERY_WORD);
        while (true) {
            var hits = search(TypedQuery.of(type, words, leniency, view), leniency, after, limit);
            var next = leniency.next(words);
            if (!hits.isEmpty() || after.isPresent() || next.isEmpty()) return hits;
            leniency = next.get();
        }
    }

    private List<Hit> search(Query query, Leniency leniency, Optional<Hit> after, int limit) {
        try {
            var searcher = searchers.acquire();
            try {
                int last = searcher.getIndexReader().maxDoc() - 1;
                if (last < 0) return List.of();
                var from = after.map(hit -> new FieldDoc(last, hit.score, fields(hit)))
                        .orElse(null);
                var found = searcher.searchAfter(from, query, limit, BEST_FIRST);
                return Arrays.stream(found.scoreDocs)
                        .map(doc -> hit((FieldDoc) doc, leniency))
                        .toList();
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException exception) {
            throw new UncheckedIOException("the search index cannot be read", exception);
        }
    }

    private static Object[] fields(Hit hit) {
        return new Object[] {hit.score, new BytesRef(hit.id.value().toString())};
    }

    private static Hit hit(FieldDoc doc, Leniency leniency) {
        var id = UUID.fromString(((BytesRef) doc.fields[1]).utf8ToString());
        return new Hit(new GoldenId(id), (Float) doc.fields[0], leniency);
    }

    private static Term term(GoldenId id) {
        return new Term(Findable.ID, id.value().toString());
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback(); // what was not committed is read from the changes again
        directory.close();
    }
}
