package org.councilhub.matching.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilhub.matching.tables.Frequency;
import org.councilhub.matching.value.Organisations;
import org.councilhub.matching.value.Organisations.Name;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Names of organisations, word by word in whatever order: a word counts by how rare it is among the names at hand, {@code log2(1 / share)} bits.
 * Of several names the best pair counts.
 */
record OrganisationNames(int field, Optional<Frequency> exact) implements Comparison {
    static final List<String> LEVELS =
            List.of("all-words", "all-common", "core", "most-words", "initials", "some-words", "different");
    private static final int SAME = 0;
    private static final int SAME_COMMON = 1;
    private static final int CORE = 2;
    private static final int MOST = 3;
    private static final int INITIALS = 4;
    private static final int SOME = 5;
    private static final int DIFFERENT = 6;

    private static final double EIGHTHS = 8;
    /** Of a word of which no table tells. */
    private static final double USUAL = 9;
    /** What one name of some hundreds is known by. */
    private static final double TELLING = 6;
    /** A word says what kind of thing is meant, and not which, when it is as common as this part of the rarest ones. */
    private static final double GENERIC = .5;

    private static final double LESSER = .3; // of what is left over on the side that has less left
    private static final double GREATER = .1; // on the other side: a longer name may contain the shorter
    private static final double LEAST_SHARED = .6;
    private static final double ERROR = .8; // of a word's bits, when it has an error or is cut
    private static final int SHORTEST_WITH_ERROR = 5;
    private static final int SHORTEST_ALIKE = 7; // letters of a word that bears several errors
    private static final double ALIKE = .93; // NORTHWEST and NORTHEAST are at .91
    private static final int SHORTEST_CUT = 3;
    private static final int SHORTEST_ABBREVIATION = 4;
    /** Sources cut names at 20 characters or more; legal forms and articles are gone by now. */
    private static final int SHORTEST_CUT_NAME = 16;

    private static final int LONGEST_INITIALS = 6;
    private static final int MOST_WORDS = 32;

    @Override
    public int compare(@Nullable Value[] a, @Nullable Value[] b) {
        if (!(a[field] instanceof Organisations x) || !(b[field] instanceof Organisations y)) return NOTHING;
        int best = DIFFERENT;
        for (var left : x.names()) for (var right : y.names()) best = Math.min(best, names(left, right));
        return best;
    }

    private int names(Name x, Name y) {
        if (areInitials(x, y) || areInitials(y, x)) return INITIALS;
        boolean joined = x.text().replace(" ", "").equals(y.text().replace(" ", ""));
        if (x.words().size() > MOST_WORDS || y.words().size() > MOST_WORDS) return joined ? SAME : DIFFERENT;
        var pair = new Pair(x, y);
        if (pair.onlyLeft.isEmpty() && pair.onlyRight.isEmpty()) return pair.shared >= TELLING ? SAME : SAME_COMMON;
        if (joined) return SAME;
        if (pair.isNumbered()) return DIFFERENT;
        double lesser = Math.min(pair.leftOver(pair.onlyLeft), pair.leftOver(pair.onlyRight));
        double greater = Math.max(pair.leftOver(pair.onlyLeft), pair.leftOver(pair.onlyRight));
        boolean leftHasMore = !pair.isGeneric(pair.onlyLeft);
        boolean rightHasMore = !pair.isGeneric(pair.onlyRight);
        if (pair.shared >= TELLING && !leftHasMore && !rightHasMore) return CORE;
        double score = pair.shared - LESSER * lesser - GREATER * greater;
        boolean most = pair.shared >= LEAST_SHARED * (pair.shared + lesser);
        if (score >= TELLING && most && !(leftHasMore && rightHasMore)) return MOST;
        return score >= TELLING / 2 ? SOME : DIFFERENT;
    }

    private static boolean areInitials(Name shorter, Name full) {
        if (shorter.words().size() != 1 || full.words().size() < 3) return false;
        var letters = shorter.words().getFirst();
        return letters.length() >= 3 && letters.length() <= LONGEST_INITIALS && full.hasInitials(letters);
    }

    /** What many say is no error. */
    private boolean isKnown(String word) {
        return exact.isPresent() && exact.get().code(word) != exact.get().code("");
    }

    private double bits(String word) {
        return exact.isPresent() ? exact.get().code(word) / EIGHTHS : USUAL;
    }

    private final class Pair {
        private final Name x;
        private final Name y;
        private final List<String> onlyLeft = new ArrayList<>();
        private final List<String> onlyRight;
        private double shared;

        Pair(Name x, Name y) {
            this.x = x;
            this.y = y;
            onlyRight = new ArrayList<>(y.words());
            for (var word : x.words())
                if (onlyRight.remove(word)) shared += bits(word);
                else onlyLeft.add(word);
            onlyLeft.removeIf(word -> {
                int at = near(word);
                if (at >= 0) shared += ERROR * Math.max(bits(word), bits(onlyRight.remove(at)));
                return at >= 0;
            });
            if (shared >= TELLING && onlyLeft.size() == 1 && onlyRight.size() == 1) abbreviation();
        }

        /** Where the rest of a name tells alone: {@code DELI} for {@code DELICATESSEN}. */
        private void abbreviation() {
            var left = onlyLeft.getFirst();
            var right = onlyRight.getFirst();
            boolean begins = left.startsWith(right) || right.startsWith(left);
            if (!begins || Math.min(left.length(), right.length()) < SHORTEST_ABBREVIATION) return;
            shared += ERROR * Math.min(bits(left), bits(right));
            onlyLeft.clear();
            onlyRight.clear();
        }

        private int near(String word) {
            for (int i = 0; i < onlyRight.size(); i++) {
                var other = onlyRight.get(i);
                int shorter = Math.min(word.length(), other.length());
                boolean error = shorter >= SHORTEST_WITH_ERROR
                        && (Edits.atMostOne(word, other)
                                || (shorter >= SHORTEST_ALIKE && JaroWinkler.atLeast(ALIKE, word, other)))
                        && !(isKnown(word) && isKnown(other));
                if (error || isCut(x, word, other) || isCut(y, other, word)) return i;
            }
            return -1;
        }

        /** The last word of a long name may be the beginning of a longer one. */
        private static boolean isCut(Name name, String word, String longer) {
            return name.text().length() >= SHORTEST_CUT_NAME
                    && word.length() >= SHORTEST_CUT
                    && name.text().endsWith(word)
                    && longer.startsWith(word);
        }

        double leftOver(List<String> words) {
            double bits = 0;
            for (var word : words) bits += bits(word);
            return bits;
        }

        boolean isGeneric(List<String> words) {
            double rarest = exact.isPresent() ? exact.get().code("") / EIGHTHS : 2 * USUAL;
            for (var word : words) if (bits(word) > GENERIC * rarest) return false;
            return true;
        }

        /** Branch 2 is not branch 3. */
        boolean isNumbered() {
            return onlyLeft.stream().anyMatch(Pair::isNumber)
                    && onlyRight.stream().anyMatch(Pair::isNumber);
        }

        private static boolean isNumber(String word) {
            return word.charAt(0) <= '9';
        }
    }

    @Override
    public List<String> words(@Nullable Value[] values) {
        if (!(values[field] instanceof Organisations organisations)) return List.of();
        return organisations.names().stream()
                .flatMap(name -> name.words().stream())
                .distinct()
                .toList();
    }
}
