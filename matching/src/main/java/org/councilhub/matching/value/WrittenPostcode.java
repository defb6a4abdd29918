package org.councilhub.matching.value;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the postcode that stands in an address: a British one anywhere, digits of another country at the end or before the town. */
final class WrittenPostcode {
    private static final Pattern BRITISH =
            Pattern.compile("\\b[A-Z]{1,2}[0-9][A-Z0-9]?\\s*[0-9][A-Z]{2}\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST_DIGITS =
            Pattern.compile("(?<=[ ,])[0-9]{4,6}(?:-[0-9]{4})?(?=\\s*(?:,[^,0-9]*)?$)");
    private static final Pattern BEFORE_TOWN = Pattern.compile("(?<=, ?)[0-9]{2}-?[0-9]{3}(?= +\\p{L})");

    private WrittenPostcode() {}

    static Stream<String> in(String address) {
        for (var pattern : new Pattern[] {BRITISH, LAST_DIGITS, BEFORE_TOWN}) {
            var found =
                    pattern.matcher(address).results().map(MatchResult::group).toList();
            if (!found.isEmpty()) return Stream.of(found.getLast());
        }
        return Stream.empty();
    }
}
