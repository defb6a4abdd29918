package org.councilhub.adapters.borough;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address cut into the parts of people.csv, as far as its writing lets one. Absent parts are empty. */
record Place(String house, String street, String town, String postcode) {
    static final Place NONE = new Place("", "", "", "");
    private static final Pattern NUMBERED = Pattern.compile("(\\d+[A-Za-z]?) (\\D.*)");
    private static final Pattern POSTCODE =
            Pattern.compile("[\\s,]*\\b([A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2})\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern RUN_TOGETHER =
            Pattern.compile("((?:flat \\w+ (?:\\D+ )?)?\\d+[A-Za-z]?) (\\D.*)", Pattern.CASE_INSENSITIVE);

    /** Of lines from the most particular to the town. */
    static Place of(List<String> lines, @Nullable String postcode) {
        var code = postcode == null ? "" : postcode.strip();
        var left = new ArrayList<>(lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList());
        boolean endsWithTown =
                left.size() > 1 && !NUMBERED.matcher(left.getLast()).matches();
        var town = endsWithTown ? left.removeLast() : "";
        for (int i = left.size() - 1; i >= 0; i--) {
            var match = NUMBERED.matcher(left.get(i));
            if (match.matches())
                return new Place(joined(left.subList(0, i), match.group(1)), match.group(2), town, code);
        }
        if (left.isEmpty()) return new Place("", "", town, code);
        var together = RUN_TOGETHER.matcher(left.getFirst());
        if (together.matches()) return new Place(together.group(1), together.group(2), town, code);
        return left.size() == 1
                ? new Place(left.getFirst(), "", town, code)
                : new Place(left.get(0), left.get(1), town, code);
    }

    /** Of free text with commas between the lines, or without. */
    static Place of(String text) {
        Matcher match = POSTCODE.matcher(text);
        if (!match.find()) return of(List.of(text.split(",", -1)), null);
        return of(List.of(text.substring(0, match.start()).split(",", -1)), match.group(1));
    }

    private static String joined(List<String> before, String number) {
        return before.isEmpty() ? number : String.join(" ", before) + " " + number;
    }
}
