package org.councilhub.matching.candidates;

import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/** Tells, segment by segment, that a key is not there, so that it need not be sought: one bit of about sixteen a key (Bloom 1970, one hash). */
final class KeyFilters {
    private static final int BITS_A_KEY = 16;

    private final ConcurrentHashMap<IndexReader.CacheKey, long[]> bySegment = new ConcurrentHashMap<>();

    /** The segment's filter, made when it is first asked for. */
    long[] of(LeafReader segment) throws IOException {
        var helper = segment.getCoreCacheHelper();
        var known = bySegment.get(helper.getKey());
        if (known != null) return known;
        var made = make(segment);
        if (bySegment.putIfAbsent(helper.getKey(), made) == null) helper.addClosedListener(bySegment::remove);
        return made;
    }

    private static long[] make(LeafReader segment) throws IOException {
        var terms = segment.terms(CandidateIndex.KEY);
        if (terms == null) return new long[1];
        long words = Math.max(1, terms.size() * BITS_A_KEY / Long.SIZE);
        var filter = new long[Math.toIntExact(Long.highestOneBit(words) * 2)];
        var each = terms.iterator();
        for (var term = each.next(); term != null; term = each.next()) {
            long bit = bit(KeyTerms.key(term), filter);
            filter[(int) (bit / Long.SIZE)] |= 1L << bit;
        }
        return filter;
    }

    static boolean mayHold(long[] filter, long key) {
        long bit = bit(key, filter);
        return (filter[(int) (bit / Long.SIZE)] >>> bit & 1) != 0;
    }

    /** Keys are hashes: their lower bits will do, after the rule has been mixed in. */
    private static long bit(long key, long[] filter) {
        long mixed = key ^ (KeyTerms.rule(key) * 0x9E3779B97F4A7C15L) >>> Byte.SIZE;
        return mixed & ((long) filter.length * Long.SIZE - 1);
    }
}
