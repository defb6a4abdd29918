package org.councilhub.matching.candidates;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.Matcher;
import org.jspecify.annotations.Nullable;

/** One look-up on one snapshot of the index. Postings are read directly: there is nothing to rank. */
record Lookup(IndexReader reader, Matcher matcher, RecentRecords recent, Set<String> tooCommon) {
    long size() {
        return reader.numDocs();
    }

    Optional<MatchRecord> find(String id) throws IOException {
        var found = new ArrayList<MatchRecord>(1);
        for (var leaf : reader.leaves())
            read(leaf, documents(leaf, List.of(new Term(CandidateIndex.ID, id))), "", found);
        return found.stream().findFirst();
    }

    List<MatchRecord> candidates(MatchRecord record, Set<String> keys) throws IOException {
        var terms = followed(keys);
        var found = new ArrayList<MatchRecord>();
        for (var leaf : reader.leaves()) read(leaf, documents(leaf, terms), record.id(), found);
        found.sort(Comparator.comparing(MatchRecord::id));
        return found;
    }

    Set<String> holders(Set<String> keys) throws IOException {
        var terms = keys.stream().map(key -> new Term(CandidateIndex.KEY, key)).toList();
        var holders = new TreeSet<String>();
        for (var leaf : reader.leaves()) {
            var ids = values(leaf.reader(), CandidateIndex.ID);
            for (int doc : documents(leaf, terms)) holders.add(at(ids, doc).utf8ToString());
        }
        return holders;
    }

    private List<Term> followed(Set<String> keys) throws IOException {
        var followed = new ArrayList<Term>(keys.size());
        for (var key : keys) {
            var term = new Term(CandidateIndex.KEY, key);
            int records = reader.docFreq(term);
            if (records > matcher.model().tooCommon()) tooCommon.add(key);
            else if (records > 0) followed.add(term);
        }
        return followed;
    }

    /** Documents of one segment that hold any of the terms, in order, each once. */
    private static int[] documents(LeafReaderContext leaf, List<Term> terms) throws IOException {
        var documents = java.util.stream.IntStream.builder();
        var live = leaf.reader().getLiveDocs();
        for (var term : terms) {
            PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
            if (postings == null) continue;
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc())
                if (live == null || live.get(doc)) documents.add(doc);
        }
        return documents.build().sorted().distinct().toArray();
    }

    private void read(LeafReaderContext leaf, int[] documents, String except, List<MatchRecord> into)
            throws IOException {
        if (documents.length == 0) return;
        var ids = values(leaf.reader(), CandidateIndex.ID);
        var records = values(leaf.reader(), CandidateIndex.RECORD);
        for (int doc : documents) {
            var id = at(ids, doc).utf8ToString();
            if (!id.equals(except)) into.add(record(id, doc, records));
        }
    }

    private MatchRecord record(String id, int doc, BinaryDocValues records) throws IOException {
        @Nullable MatchRecord known = recent.find(id);
        return known != null ? known : StoredRecord.read(id, at(records, doc), matcher);
    }

    private static BinaryDocValues values(LeafReader reader, String field) throws IOException {
        var values = reader.getBinaryDocValues(field);
        if (values == null) throw new IOException("the index lacks the field " + field);
        return values;
    }

    private static BytesRef at(BinaryDocValues values, int doc) throws IOException {
        if (!values.advanceExact(doc)) throw new IOException("the index lacks a value");
        return values.binaryValue();
    }
}
