package org.councilhub.matching.packed;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.councilhub.matching.compare.Sketched;
import org.councilhub.matching.model.Field;
import org.councilhub.matching.model.WeightedComparison;
import org.councilhub.matching.value.Kind;

/** How pairs of packed records are best scored: what sketches tell, which comparisons are cheap, and what each can add at most. */
public final class ScoringPlan {
    private static final int NOTHING_SILENCES = -1;

    private final int[] order;
    private final int[][] fields;
    private final int[][] identity;
    private final int[] silencer;
    private final int[] most;
    private final int[] mostOfUnequal;
    private final Sketched[] sketched;
    private final Sketches sketches;

    private ScoringPlan(PackedRecords records, Sketches sketches) {
        this.sketches = sketches;
        var scorer = records.matcher().scorer();
        var comparisons = records.model().comparisons();
        order = order(
                comparisons,
                records.model().compared().stream().map(Field::kind).toList());
        fields = comparisons.stream()
                .map(c -> c.fields().stream().mapToInt(f -> f).toArray())
                .toArray(int[][]::new);
        identity = comparisons.stream().map(c -> c.comparison().identity()).toArray(int[][]::new);
        for (int i = 0; i < identity.length; i++) if (identity[i].length == 0) identity[i] = fields[i];
        silencer = comparisons.stream()
                .mapToInt(c -> c.silence().map(s -> s.comparison()).orElse(NOTHING_SILENCES))
                .toArray();
        most = IntStream.range(0, fields.length).map(scorer::most).toArray();
        mostOfUnequal =
                comparisons.stream().mapToInt(WeightedComparison::mostOfUnequal).toArray();
        sketched = comparisons.stream()
                .map(c -> c.comparison() instanceof Sketched s ? s : null)
                .toArray(Sketched[]::new);
    }

    public static ScoringPlan of(PackedRecords records, Workers workers) {
        return new ScoringPlan(records, Sketches.of(records, workers));
    }

    /** Cheap ones first; one that another can silence after that one. */
    private static int[] order(List<WeightedComparison> comparisons, List<Kind> kinds) {
        var costs = new int[comparisons.size()];
        for (int i = 0; i < costs.length; i++) {
            int at = i;
            costs[i] = comparisons.get(i).fields().stream()
                    .mapToInt(field -> cost(kinds.get(field)))
                    .max()
                    .orElse(0);
            comparisons.get(i).silence().ifPresent(s -> costs[at] = Math.max(costs[at], costs[s.comparison()]));
        }
        return IntStream.range(0, costs.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> costs[i]))
                .mapToInt(i -> i)
                .toArray();
    }

    private static int cost(Kind kind) {
        return switch (kind) {
            case DATE, GROUP -> 0;
            case GIVEN_NAME, SURNAME, POSTCODE -> 1;
            case FULL_NAME, NINO, IDENTIFIER, UPRN, PHONE, EMAIL -> 2;
            default -> 3;
        };
    }

    int comparisons() {
        return fields.length;
    }

    int[] order() {
        return order;
    }

    int[] fields(int comparison) {
        return fields[comparison];
    }

    /** Fields of a comparison: two records that are equal in them agree as one does with itself. */
    int[] identity(int comparison) {
        return identity[comparison];
    }

    /** The comparison that can silence this one, negative where none can. */
    int silencer(int comparison) {
        return silencer[comparison];
    }

    /** The most that a comparison can add, of which sketches say so much. */
    int most(int comparison, int told) {
        return told == Sketched.UNSURE_BUT_UNEQUAL ? mostOfUnequal[comparison] : most[comparison];
    }

    /** To be asked for only where it has a slot of {@link #sketches}. */
    Sketched sketched(int comparison) {
        return sketched[comparison];
    }

    Sketches sketches() {
        return sketches;
    }
}
