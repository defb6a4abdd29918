package org.councilhub.matching.address;

import java.util.List;
import java.util.Optional;
import org.councilhub.matching.value.AddressWords;
import org.jspecify.annotations.Nullable;

/**
 * Where the street stands in an address of several lines.
 *
 * @param from its first word in the line
 * @param to behind its last word
 * @param rank how sure that is: a street that the gazetteer has, behind a number or alone in its line, above one that only ends like a street
 */
record StreetSpan(int line, int from, int to, int rank) {
    private static final int LONGEST = 4;
    private static final int KNOWN = 2;
    private static final int WHOLE_LINE = 2;
    private static final int BEHIND_NUMBER = 3;
    private static final int LAST_IN_LINE = 1;
    private static final int SURE = KNOWN + WHOLE_LINE;

    /**
     * The surest one, of equals the first; where that may be a name that a street has, too, also the surest one in another line, were it
     * only its last one. None where nothing looks like a street.
     */
    static List<StreetSpan> in(List<List<String>> lines, Streets streets) {
        var best = best(lines, streets, -1).orElse(null);
        if (best == null) best = behindNumber(lines);
        if (best == null) return List.of();
        int last = lines.size() - 1;
        if (best.rank >= SURE || last == 0) return List.of(best);
        var other = best(lines, streets, best.line);
        if (other.isEmpty() && best.line != last && lines.get(last).size() <= LONGEST)
            other = Optional.of(new StreetSpan(last, 0, lines.get(last).size(), 0));
        return other.isEmpty() ? List.of(best) : List.of(best, other.get());
    }

    private static Optional<StreetSpan> best(List<List<String>> lines, Streets streets, int without) {
        StreetSpan best = null;
        for (int i = 0; i < lines.size(); i++)
            for (int from = 0; from < lines.get(i).size() && i != without; from++) {
                if (isNumber(lines.get(i).get(from))) continue;
                for (var span : new @Nullable StreetSpan[] {known(lines, i, from, streets), ending(lines, i, from)})
                    if (span != null && (best == null || span.rank > best.rank)) best = span;
            }
        return Optional.ofNullable(best);
    }

    private static @Nullable StreetSpan known(List<List<String>> lines, int line, int from, Streets streets) {
        var words = lines.get(line);
        int length = streets.longest(words, from);
        if (length == 0) return null;
        var span = ranked(lines, line, from, from + length, KNOWN);
        boolean alone = from + length == words.size() && (from == 0 || isNumber(words.get(from - 1)));
        return length > 1 || alone ? span : null;
    }

    /** Words that end like a street: the whole line or what follows a number, else the last two of them. */
    private static @Nullable StreetSpan ending(List<List<String>> lines, int line, int from) {
        var words = lines.get(line);
        boolean welsh = AddressWords.beginsStreet(words.get(from)) && from + 1 < words.size();
        if (welsh) return ranked(lines, line, from, Math.min(words.size(), from + LONGEST), 0);
        int to = from + 1;
        while (to < words.size() && to - from < LONGEST && !endsStreet(words, to)) to++;
        if (to >= words.size() || !endsStreet(words, to)) return null;
        while (to + 1 < words.size() && to + 1 - from < LONGEST && endsStreet(words, to + 1)) to++;
        boolean whole = from == 0 && to + 1 == words.size() && to < LONGEST - 1;
        boolean begins = whole || (from > 0 && isNumber(words.get(from - 1))) || to == from + 1;
        return begins ? ranked(lines, line, from, to + 1, 0) : null;
    }

    private static StreetSpan ranked(List<List<String>> lines, int line, int from, int to, int rank) {
        var words = lines.get(line);
        boolean number = from > 0 && isNumber(words.get(from - 1));
        boolean numberBefore = from == 0
                && line > 0
                && lines.get(line - 1).size() == 1
                && isNumber(lines.get(line - 1).getFirst());
        boolean last = to == words.size();
        int more = 0;
        if ((number || numberBefore) && (last || lines.size() == 1)) more = BEHIND_NUMBER;
        else if (from == 0 && last) more = WHOLE_LINE;
        else if (number || last) more = LAST_IN_LINE;
        return new StreetSpan(line, from, to, rank + more);
    }

    /** What follows a number, however it ends. */
    private static @Nullable StreetSpan behindNumber(List<List<String>> lines) {
        for (int i = 0; i < lines.size(); i++) {
            var words = lines.get(i);
            for (int at = words.size() - 1; at >= 0; at--) {
                if (!isNumber(words.get(at))) continue;
                if (at + 1 < words.size())
                    return new StreetSpan(i, at + 1, Math.min(words.size(), at + 1 + LONGEST), 0);
                if (words.size() == 1 && i + 1 < lines.size())
                    return new StreetSpan(i + 1, 0, lines.get(i + 1).size(), 0);
            }
        }
        return null;
    }

    /** Whether behind the street another number with a street follows: two addresses in one field. */
    static boolean isAnother(List<List<String>> lines, StreetSpan first) {
        for (int i = first.line; i < lines.size(); i++) {
            var words = lines.get(i);
            for (int at = i == first.line ? first.to : 0; at + 2 < words.size(); at++)
                if (isNumber(words.get(at))) {
                    var behind = ending(lines, i, at + 1);
                    if (behind != null) return true;
                }
        }
        return false;
    }

    private static boolean isNumber(String word) {
        return Numbers.of(word).isPresent();
    }

    /** ST is a street's word behind a name, unless one stands there already: PARK ROAD, ST ALBANS. */
    private static boolean endsStreet(List<String> words, int at) {
        var word = words.get(at);
        return AddressWords.isStreetType(word)
                || (word.equals("st") && at > 0 && !AddressWords.isStreetType(words.get(at - 1)));
    }
}
