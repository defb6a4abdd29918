package org.councilhub.matching.candidates;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.blocking.BlockingRule;
import org.councilhub.matching.blocking.KeyHash;
import org.councilhub.matching.model.Model;

/** The keys of a record as whole numbers, in order: the rule above, the key below; and as the index's terms, in the same order. */
final class KeyTerms {
    private static final int FIRST = 64;

    private long[] keys = new long[FIRST];
    private int size;

    private KeyTerms() {}

    static long[] of(MatchRecord record, Matcher matcher) {
        var terms = new KeyTerms();
        matcher.keys(record, terms::add);
        var keys = Arrays.copyOf(terms.keys, terms.size);
        Arrays.sort(keys);
        return keys;
    }

    /** Of a key's text, its rule's name in front. */
    static long of(String text, Model model) {
        var name = text.substring(0, text.indexOf(':'));
        var names = model.rules().stream().map(BlockingRule::name).toList();
        return (long) names.indexOf(name) << KeyHash.BITS | KeyHash.keyOf(text);
    }

    private void add(int rule, long key) {
        if (size == keys.length) keys = Arrays.copyOf(keys, size * 2);
        keys[size++] = (long) rule << KeyHash.BITS | key;
    }

    static int rule(long key) {
        return (int) (key >>> KeyHash.BITS);
    }

    /** The key within its rule. */
    static long withinRule(long key) {
        return key & ((1L << KeyHash.BITS) - 1);
    }

    static BytesRef term(long key) {
        var bytes = new byte[Long.BYTES];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (key >>> (Long.SIZE - Byte.SIZE * (i + 1)));
        return new BytesRef(bytes);
    }

    static long key(BytesRef term) {
        long key = 0;
        for (int i = 0; i < Long.BYTES; i++) key = key << Byte.SIZE | (term.bytes[term.offset + i] & 0xff);
        return key;
    }
}
