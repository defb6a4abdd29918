package org.councilhub.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.councilhub.matching.blocking.BlockingRule;
import org.councilhub.matching.blocking.KeyHash;
import org.councilhub.matching.blocking.KeyMaker;
import org.councilhub.matching.explain.Explanation;
import org.councilhub.matching.model.Field;
import org.councilhub.matching.model.Model;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/** A frozen model at work. Pure and thread-safe: the same records give the same keys, score and explanation, always. */
public final class Matcher {
    private final Model model;
    private final Scorer scorer;
    private final ThreadLocal<List<KeyMaker>> keyMakers;

    private Matcher(Model model) {
        this.model = model;
        var first = model.rules().stream().map(this::keyMaker).toList();
        keyMakers = ThreadLocal.withInitial(
                () -> first.stream().map(KeyMaker::another).toList());
        this.scorer = new Scorer(model);
    }

    public static Matcher of(Model model) {
        return new Matcher(model);
    }

    public Model model() {
        return model;
    }

    /**
     * Makes a record ready, once.
     *
     * @param values by column or dotted path; those that the model does not read are ignored
     */
    public MatchRecord prepare(String id, Map<String, List<String>> values) {
        var canonical = new ArrayList<List<String>>(model.compared().size());
        for (var field : model.compared()) canonical.add(canonical(field, id, values));
        return prepared(id, canonical);
    }

    private static List<String> canonical(Field field, String id, Map<String, List<String>> values) {
        var canonical = field.canonical(said(field, id, values));
        return canonical.isEmpty() && field.otherwise().isPresent()
                ? canonical(field.otherwise().get(), id, values)
                : canonical;
    }

    private static List<String> said(Field field, String id, Map<String, List<String>> values) {
        if (field.reading().needsFirst() && isSilent(values.get(field.paths().getFirst()))) return List.of();
        var said = new ArrayList<String>();
        if (field.paths().contains(Field.ID)) said.add(id);
        for (var path : field.paths())
            for (var value : values.getOrDefault(path, List.of())) if (!value.isBlank()) said.add(value);
        return said;
    }

    private static boolean isSilent(@Nullable List<String> said) {
        return said != null && said.stream().allMatch(String::isBlank);
    }

    /**
     * A record from what an earlier one compared by, see {@link MatchRecord#compared()}.
     *
     * @throws IllegalArgumentException when it has not one list for each field of the model
     */
    public MatchRecord prepared(String id, List<List<String>> compared) {
        int fields = model.compared().size();
        if (compared.size() != fields)
            throw new IllegalArgumentException(
                    "illegal record: %d fields, the model has %d".formatted(compared.size(), fields));
        var values = new @Nullable Value[fields];
        for (int i = 0; i < fields; i++)
            values[i] = model.compared().get(i).kind().parse(compared.get(i));
        return prepared(id, compared, values);
    }

    /**
     * A record whose values are at hand.
     *
     * @param values by field index, of those texts
     */
    public MatchRecord prepared(String id, List<List<String>> compared, @Nullable Value[] values) {
        return new MatchRecord(id, List.copyOf(compared), values);
    }

    /** The record's blocking keys, in order; a function of the record and the model alone. */
    public Set<String> keys(MatchRecord record) {
        var keys = new TreeSet<String>();
        int rarest = model.rarestKey();
        for (var rule : model.rules()) rule.keys(record.values(), rarest, model.stopKeys(), keys);
        return keys;
    }

    /** Takes keys as numbers: the rule's index in the model and the key within the rule. */
    public interface KeyAction {
        void on(int rule, long key);
    }

    /** The record's keys as numbers, each once; a function of the record and the model alone. */
    public void keys(MatchRecord record, KeyAction action) {
        var makers = keyMakers.get();
        for (int rule = 0; rule < makers.size(); rule++) {
            var maker = makers.get(rule);
            maker.make(record.values());
            for (int i = 0; i < maker.size(); i++) action.on(rule, maker.key(i));
        }
    }

    /** Makes the keys of one of the model's rules as numbers: the same ones as {@link #keys}. */
    public KeyMaker keyMaker(BlockingRule rule) {
        return new KeyMaker(rule, model.rarestKey(), model.stopKeys());
    }

    /** The text of a record's key, which may be personal; only the rule's name where it is not among the record's keys. */
    public String keyText(MatchRecord record, String rule, long key) {
        return keys(record).stream()
                .filter(text -> text.startsWith(rule + ':') && KeyHash.keyOf(text) == key)
                .findFirst()
                .orElse(rule + ':');
    }

    /** For those who keep values in their own way. */
    public Scorer scorer() {
        return scorer;
    }

    public Score score(MatchRecord a, MatchRecord b) {
        return scorer.score(a.values(), b.values());
    }

    /** Where two records agree, by the model's comparisons: what {@link org.councilhub.matching.compare.Comparison#compare} says. */
    public int[] agreements(MatchRecord a, MatchRecord b) {
        var agreements = new int[model.comparisons().size()];
        scorer.compare(a.values(), b.values(), agreements);
        return agreements;
    }

    /** What a record says by comparison, in the words whose frequency matters. */
    public List<List<String>> words(MatchRecord record) {
        var words = new ArrayList<List<String>>();
        for (var comparison : model.comparisons())
            words.add(comparison.comparison().words(record.values()));
        return words;
    }

    public Explanation explain(MatchRecord a, MatchRecord b) {
        return new Explaining(model, scorer).explain(a, b);
    }
}
