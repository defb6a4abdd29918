package org.councilhub.matching.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.councilhub.matching.blocking.BlockingRule;
import org.councilhub.matching.blocking.KeyFunction;
import org.councilhub.matching.model.ModelText.Blocking;
import org.councilhub.matching.value.Kind;
import org.councilhub.matching.value.Reading;

/** Reads a model's text from the top down: fields, then blocking and comparisons on them, then the rules on those. */
final class ModelReader {
    private static final double MILLIBITS = 1000;
    private static final int LARGEST_BITS = 200;

    private final Map<String, Integer> fieldIndexes = new LinkedHashMap<>();
    private final List<Field> fields = new ArrayList<>();

    private ModelReader() {}

    static ModelText read(Text text) {
        return new ModelReader().model(text);
    }

    private ModelText model(Text text) {
        var keys = text.only(
                "model",
                "prior",
                "alternatives",
                "thresholds",
                "fields",
                "blocking",
                "comparisons",
                "guards",
                "contradictions",
                "frequencies",
                "addresses");
        text.required(keys, "fields").entries().forEach(this::field);
        var alternatives = Text.optional(keys, "alternatives")
                .map(ModelReader::alternatives)
                .orElse(List.of());
        var frequencies =
                Text.optional(keys, "frequencies").map(FrequencyText::read).orElse(Map.of());
        var blocking = blocking(text.required(keys, "blocking"));
        var comparisons = new ComparisonReader(fieldIndexes, fields, alternatives, frequencies)
                .read(text.required(keys, "comparisons"));
        var rules = new RuleReader(comparisons);
        return new ModelText(
                text.required(keys, "model").word(),
                millibits(text.required(keys, "prior")),
                alternatives,
                thresholds(text.required(keys, "thresholds")),
                List.copyOf(fields),
                blocking,
                comparisons,
                Text.optional(keys, "guards").map(rules::guards).orElse(List.of()),
                Text.optional(keys, "contradictions").map(rules::contradictions).orElse(Contradictions.none()),
                Text.optional(keys, "addresses").map(AddressColumns::read));
    }

    private static List<Alternative> alternatives(Text text) {
        var alternatives = new ArrayList<Alternative>();
        text.entries().forEach((name, at) -> {
            if (name.equals("m") || name.equals("u")) throw at.illegal("illegal name: choose another than m and u");
            alternatives.add(new Alternative(name, millibits(at)));
        });
        return List.copyOf(alternatives);
    }

    static int millibits(Text bits) {
        return (int) Math.round(bits.number(-LARGEST_BITS, LARGEST_BITS) * MILLIBITS);
    }

    private static Thresholds thresholds(Text text) {
        var keys = text.only("match", "review", "floor");
        double match = text.required(keys, "match").number(-LARGEST_BITS, LARGEST_BITS);
        double review = text.required(keys, "review").number(-LARGEST_BITS, LARGEST_BITS);
        double floor = text.required(keys, "floor").number(-LARGEST_BITS, LARGEST_BITS);
        if (match < review || review < floor)
            throw text.illegal("illegal order: match %s, review %s, floor %s; must fall from match to floor"
                    .formatted(match, review, floor));
        return new Thresholds(match, review, floor);
    }

    private void field(String name, Text text) {
        var keys = text.only("kind", "from", "read", "else");
        var kindText = text.required(keys, "kind");
        var kind = Kind.of(kindText.word())
                .orElseThrow(() -> kindText.illegal(
                        "unknown kind: %s, must be one of %s".formatted(kindText.word(), Kind.words())));
        var otherwise = Text.optional(keys, "else")
                .map(other -> field(name, kind, other, other.only("from", "read"), Optional.empty()));
        fieldIndexes.put(name, fields.size());
        fields.add(field(name, kind, text, keys, otherwise));
    }

    private static Field field(String name, Kind kind, Text text, Map<String, Text> keys, Optional<Field> otherwise) {
        var reading = Text.optional(keys, "read").map(ModelReader::reading).orElse(Reading.AS_IS);
        return new Field(name, kind, text.required(keys, "from").words(), reading, otherwise);
    }

    private static Reading reading(Text text) {
        return Reading.of(text.word())
                .orElseThrow(() ->
                        text.illegal("unknown reading: %s, must be one of %s".formatted(text.word(), Reading.words())));
    }

    private Blocking blocking(Text text) {
        var keys = text.only("population", "too-common", "stop", "rules");
        long population = (long) text.required(keys, "population").number(1, 1e11);
        int tooCommon = (int) text.required(keys, "too-common").number(2, 1e6);
        var stop = Text.optional(keys, "stop")
                .map(t -> Set.copyOf(new HashSet<>(t.words())))
                .orElse(Set.of());
        var rules = new ArrayList<BlockingRule>();
        text.required(keys, "rules").entries().forEach((name, rule) -> rules.add(rule(name, rule)));
        if (rules.isEmpty()) throw text.illegal("has no rules: add one, or no records are compared");
        return new Blocking(population, tooCommon, stop, List.copyOf(rules));
    }

    private BlockingRule rule(String name, Text text) {
        return new BlockingRule(name, text.list().stream().map(this::part).toList());
    }

    private BlockingRule.Part part(Text text) {
        var word = text.word();
        int dot = word.lastIndexOf('.');
        var index = dot < 0 ? null : fieldIndexes.get(word.substring(0, dot));
        if (index == null)
            throw text.illegal("illegal part: %s, must be FIELD.FUNCTION with one of the fields %s"
                    .formatted(word, String.join(", ", fieldIndexes.keySet())));
        var kind = fields.get(index).kind();
        return KeyFunction.of(word.substring(dot + 1))
                .filter(f -> f.takes(kind))
                .map(f -> new BlockingRule.Part(index, f))
                .orElseThrow(() -> text.illegal("illegal part: %s, a %s has the functions %s"
                        .formatted(word, kind.word(), KeyFunction.wordsFor(kind))));
    }
}
