package org.councilhub.matching.value;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.councilhub.matching.tables.NameFrequencies;
import org.councilhub.matching.tables.Nicknames;

/** One part of a name with what is known about it; made once a distinct text, so that identity answers most questions. */
public final class NameToken {
    private static final int MAX_LENGTH = 64;

    private final String text;
    private final int givenCode;
    private final int surnameCode;
    private final String[] roots;
    private final String phonetic;
    private final String otherPhonetic;
    private final long letters;

    NameToken(String raw) {
        text = raw.length() <= MAX_LENGTH ? raw : raw.substring(0, MAX_LENGTH);
        givenCode = NameFrequencies.givenNames().code(text);
        surnameCode = NameFrequencies.surnames().code(text);
        roots = Nicknames.roots(text).toArray(String[]::new);
        var metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(6);
        phonetic = metaphone.doubleMetaphone(text, false);
        otherPhonetic = metaphone.doubleMetaphone(text, true);
        letters = Letters.of(text);
    }

    public String text() {
        return text;
    }

    /** See {@link Letters}. */
    public long letters() {
        return letters;
    }

    public boolean isInitial() {
        return text.length() == 1;
    }

    public char initial() {
        return text.charAt(0);
    }

    /** Frequency code as a given name, see {@link NameFrequencies}. */
    public int givenCode() {
        return givenCode;
    }

    public int surnameCode() {
        return surnameCode;
    }

    public List<String> roots() {
        return Arrays.asList(roots);
    }

    public String phonetic() {
        return phonetic;
    }

    public boolean same(NameToken other) {
        return this == other || text.equals(other.text);
    }

    public boolean related(NameToken other) {
        if (roots.length == 1 && other.roots.length == 1) return false;
        for (var root : roots) for (var theirs : other.roots) if (root.equals(theirs)) return true;
        return false;
    }

    public boolean soundsLike(NameToken other) {
        return !phonetic.isEmpty()
                && (phonetic.equals(other.phonetic)
                        || phonetic.equals(other.otherPhonetic)
                        || otherPhonetic.equals(other.phonetic));
    }
}
