package org.councilhub.hub.golden;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.councilhub.hub.access.View;
import tools.jackson.databind.JsonNode;

/**
 * What a body speaks of, and by whom: a pair is a source and an attribute group, such as {@code council-tax.address}. By
 * pairs it is told which change concerns which reader.
 */
final class Pairs {
    private static final char SEPARATOR = '.'; // in no source's name

    private Pairs() {}

    /** What one record says under one pair. The version of the whole record is not part of it. */
    private record Said(JsonNode value, GoldenBody.Provenance from) {
        static Said of(JsonNode value, GoldenBody.Provenance from) {
            return new Said(value, from.withoutVersion());
        }
    }

    static SortedSet<String> of(GoldenBody body) {
        var pairs = new TreeSet<String>();
        body.groups()
                .forEach((name, group) -> group.values()
                        .forEach(value -> value.from().forEach(from -> pairs.add(from.source() + SEPARATOR + name))));
        return pairs;
    }

    /** Those under which the two say something else. */
    static SortedSet<String> changed(GoldenBody before, GoldenBody after) {
        var old = said(before);
        var now = said(after);
        var changed = new TreeSet<String>();
        old.forEach((pair, words) -> {
            if (!Objects.equals(words, now.get(pair))) changed.add(pair);
        });
        now.keySet().stream().filter(pair -> !old.containsKey(pair)).forEach(changed::add);
        return changed;
    }

    static boolean anySeenBy(View view, Set<String> pairs) {
        if (view.isUnlimited()) return true;
        return pairs.stream().anyMatch(pair -> {
            int end = pair.indexOf(SEPARATOR);
            return view.shows(pair.substring(0, end), pair.substring(end + 1));
        });
    }

    private static Map<String, Set<Said>> said(GoldenBody body) {
        var said = new HashMap<String, Set<Said>>();
        body.groups().forEach((name, group) -> {
            for (var value : group.values())
                for (var from : value.from())
                    said.computeIfAbsent(from.source() + SEPARATOR + name, pair -> new HashSet<>())
                            .add(Said.of(value.value(), from));
        });
        return said;
    }
}
