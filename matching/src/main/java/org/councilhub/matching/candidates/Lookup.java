package org.councilhub.matching.candidates;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.candidates.Changes.Change;
import org.jspecify.annotations.Nullable;

/**
 * One look-up on a snapshot of the index and the changes since. Postings are read directly: there is nothing to rank. A key is judged by the
 * records that are there, not by deleted ones that the index still holds.
 */
final class Lookup {
    private final IndexReader reader;
    private final List<Changes> changes;
    private final Matcher matcher;
    private final RecentRecords recent;
    private final KeyFilters filters;
    private final Map<Long, String> tooCommon;
    private final int limit;

    private int[] documents = new int[1 << 8];
    private int found;

    /** @param changes the latest first */
    Lookup(
            IndexReader reader,
            List<Changes> changes,
            Matcher matcher,
            RecentRecords recent,
            KeyFilters filters,
            Map<Long, String> tooCommon) {
        this.filters = filters;
        this.reader = reader;
        this.changes = changes;
        this.matcher = matcher;
        this.recent = recent;
        this.tooCommon = tooCommon;
        limit = matcher.model().tooCommon();
    }

    Optional<MatchRecord> find(String id) throws IOException {
        var change = changeOf(id);
        if (change != null) return Optional.ofNullable(change.record());
        for (var leaf : reader.leaves()) {
            var terms = leaf.reader().terms(CandidateIndex.ID);
            var each = terms == null ? null : terms.iterator();
            if (each != null && each.seekExact(new BytesRef(id))) collect(leaf.reader(), each, leaf.docBase, 1);
        }
        var records = new ArrayList<MatchRecord>(1);
        read("", records);
        return records.stream().findFirst();
    }

    /** Ids of the records that have any of these keys. */
    Set<String> holders(Set<String> keys) throws IOException {
        var holders = new TreeSet<String>();
        var leaves = leaves();
        for (var text : keys) {
            long key = KeyTerms.of(text, matcher.model());
            changed(key).forEach(record -> holders.add(record.id()));
            for (var leaf : leaves) {
                found = 0;
                if (leaf.terms.seekExact(KeyTerms.term(key))) collect(leaf.reader, leaf.terms, 0, Integer.MAX_VALUE);
                var ids = values(leaf.reader, CandidateIndex.ID);
                for (int i = 0; i < found; i++) {
                    var id = at(ids, documents[i]).utf8ToString();
                    if (changeOf(id) == null) holders.add(id);
                }
            }
        }
        return holders;
    }

    private @Nullable Change changeOf(String id) {
        for (var some : changes) {
            var change = some.of(id);
            if (change != null) return change;
        }
        return null;
    }

    List<MatchRecord> candidates(MatchRecord record, long[] keys) throws IOException {
        var leaves = leaves();
        var changed = new TreeMap<String, MatchRecord>();
        for (long key : keys) {
            var fresh = changed(key);
            int before = found;
            for (var leaf : leaves)
                if (KeyFilters.mayHold(leaf.filter, key) && leaf.terms.seekExact(KeyTerms.term(key)))
                    collect(leaf.reader, leaf.terms, leaf.docBase, before + limit + 1);
            int records = found - before + fresh.size();
            if (records > limit && !changes.isEmpty()) records = fresh.size() + dropChanged(before, leaves);
            if (records > limit) {
                found = before;
                tooCommon.computeIfAbsent(key, k -> text(record, k));
            } else for (var one : fresh) changed.put(one.id(), one);
        }
        changed.remove(record.id());
        var records = new ArrayList<>(changed.values());
        read(record.id(), records);
        records.sort(Comparator.comparing(MatchRecord::id));
        return records;
    }

    private String text(MatchRecord record, long key) {
        var rule = matcher.model().rules().get(KeyTerms.rule(key)).name();
        return matcher.keyText(record, rule, KeyTerms.withinRule(key));
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Leaf(LeafReader reader, TermsEnum terms, int docBase, long[] filter) {}

    private List<Leaf> leaves() throws IOException {
        var leaves = new ArrayList<Leaf>(reader.leaves().size());
        for (var leaf : reader.leaves()) {
            var terms = leaf.reader().terms(CandidateIndex.KEY);
            if (terms != null)
                leaves.add(new Leaf(leaf.reader(), terms.iterator(), leaf.docBase, filters.of(leaf.reader())));
        }
        return leaves;
    }

    /** Of the changed records those that have the key now. */
    private List<MatchRecord> changed(long key) {
        var having = new ArrayList<MatchRecord>(0);
        for (int i = 0; i < changes.size(); i++)
            for (var id : changes.get(i).sharing(key)) {
                var change = changes.get(i).of(id);
                if (change == null || change.record() == null || changedSince(id, i)) continue;
                if (Arrays.binarySearch(change.keys(), key) >= 0) having.add(change.record());
            }
        return having;
    }

    private boolean changedSince(String id, int list) {
        for (int i = 0; i < list; i++) if (changes.get(i).of(id) != null) return true;
        return false;
    }

    /** Live documents of a term, as far as there is room for them. */
    private void collect(LeafReader leaf, TermsEnum term, int docBase, int most) throws IOException {
        var live = leaf.getLiveDocs();
        var postings = term.postings(null, PostingsEnum.NONE);
        for (int doc = postings.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS && found < most;
                doc = postings.nextDoc()) {
            if (live != null && !live.get(doc)) continue;
            if (found == documents.length) documents = Arrays.copyOf(documents, found * 2);
            documents[found++] = docBase + doc;
        }
    }

    /** @return how many documents from some place on are of records that did not change */
    private int dropChanged(int from, List<Leaf> leaves) throws IOException {
        int unchanged = 0;
        for (int i = from; i < found; i++) {
            int document = documents[i];
            var leaf = leaves.reversed().stream()
                    .filter(l -> l.docBase <= document)
                    .findFirst()
                    .orElseThrow();
            var id = at(values(leaf.reader, CandidateIndex.ID), document - leaf.docBase)
                    .utf8ToString();
            if (changeOf(id) == null) unchanged++;
        }
        return unchanged;
    }

    /** Reads the documents that were found, but not a certain record and not what a change says otherwise. */
    private void read(String except, List<MatchRecord> into) throws IOException {
        Arrays.sort(documents, 0, found);
        int at = 0;
        for (var leaf : reader.leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            if (at == found || documents[at] >= end) continue;
            var ids = values(leaf.reader(), CandidateIndex.ID);
            var records = values(leaf.reader(), CandidateIndex.RECORD);
            int last = -1;
            for (; at < found && documents[at] < end; at++) {
                int doc = documents[at] - leaf.docBase;
                if (doc == last) continue;
                last = doc;
                var id = at(ids, doc).utf8ToString();
                if (!id.equals(except) && changeOf(id) == null) into.add(record(id, doc, records));
            }
        }
    }

    private MatchRecord record(String id, int doc, BinaryDocValues records) throws IOException {
        var known = recent.find(id);
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
