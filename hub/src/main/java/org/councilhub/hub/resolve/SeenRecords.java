package org.councilhub.hub.resolve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.councilhub.hub.access.View;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.model.Field;

/**
 * Records as one reader may see them. What its view hides neither finds a record nor moves its weight: a record counts
 * only when a key of what is left of it is among the keys of what was asked.
 */
final class SeenRecords {
    private final TypeRules rules;
    private final View view;
    private final Set<Key> asked = new HashSet<>();
    private final Map<String, BitSet> hidden = new HashMap<>(); // source -> fields of the model

    private record Key(int rule, long key) {}

    SeenRecords(TypeRules rules, View view, MatchRecord question) {
        this.rules = rules;
        this.view = view;
        if (!view.isUnlimited()) rules.matcher().keys(question, (rule, key) -> asked.add(new Key(rule, key)));
    }

    /** To see records, and not to find them. */
    static SeenRecords through(TypeRules rules, View view) {
        return new SeenRecords(rules, view);
    }

    private SeenRecords(TypeRules rules, View view) {
        this.rules = rules;
        this.view = view;
    }

    Optional<MatchRecord> seen(MatchRecord record) {
        var left = left(record);
        return left.filter(seen -> seen.equals(record) || sharesAKey(seen)); // a whole one was found by its keys
    }

    /** What is left of a record; empty where nothing of its source may be seen. */
    Optional<MatchRecord> left(MatchRecord record) {
        if (view.isUnlimited()) return Optional.of(record);
        var source = Names.id(rules.type(), record.id()).source();
        if (!view.shows(source)) return Optional.empty();
        var fields = hidden.computeIfAbsent(source, this::hidden);
        return Optional.of(fields.isEmpty() ? record : without(record, fields));
    }

    private MatchRecord without(MatchRecord record, BitSet fields) {
        var compared = new ArrayList<List<String>>(record.compared());
        fields.stream().forEach(field -> compared.set(field, List.of()));
        return rules.matcher().prepared(record.id(), compared);
    }

    private boolean sharesAKey(MatchRecord record) {
        var shared = new boolean[1];
        rules.matcher().keys(record, (rule, key) -> shared[0] |= asked.contains(new Key(rule, key)));
        return shared[0];
    }

    private BitSet hidden(String source) {
        var fields = new BitSet();
        var compared = rules.matcher().model().compared();
        for (int field = 0; field < compared.size(); field++) {
            boolean shown = paths(compared.get(field))
                    .filter(path -> !path.equals(Field.ID)) // a question has no key that it could agree with
                    .allMatch(path -> view.shows(source, group(path)));
            fields.set(field, !shown);
        }
        return fields;
    }

    private static Stream<String> paths(Field field) {
        return Stream.concat(field.paths().stream(), field.otherwise().stream().flatMap(SeenRecords::paths));
    }

    /** {@code address.postcode} is of the group {@code address}. */
    private static String group(String path) {
        int end = path.indexOf('.');
        return end < 0 ? path : path.substring(0, end);
    }
}
