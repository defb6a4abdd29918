package org.councilhub.matching.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.councilhub.matching.compare.Comparison;
import org.councilhub.matching.compare.ComparisonType;
import org.councilhub.matching.tables.Frequency;
import org.councilhub.matching.tables.NameFrequencies;
import org.councilhub.matching.tables.ValueFrequencies;

/**
 * A comparison with its weights in millibits.
 *
 * <p>Of a level whose value is rarer or commoner than others the chance among strangers is a mixture:
 * {@code u(value) = a + (1 - a) tf(value)}, where a is what the level's u exceeds the chance of drawing equal values by
 * ({@code a = (u - Σtf²) / (1 - Σtf²)}); where u is below that chance, {@code u(value) = tf(value) u / Σtf²}.
 */
public final class WeightedComparison {
    private static final double MILLIBITS = 1000;

    private static final String EXACT = "exact";

    private final String name;
    private final ComparisonType type;
    private final Comparison comparison;
    private final Optional<Frequency> exact;
    private final List<Level> levels;
    private final Optional<Silence> silence;
    private final int[][] weights;
    private final int[][][] alternatives;
    private final List<Integer> fields;
    private final int most;
    private final int mostOfUnequal;

    /** This comparison says nothing where another one is at a level: after swapped names the surname has been counted. */
    public record Silence(int comparison, int level) {}

    WeightedComparison(
            String name,
            ComparisonType type,
            Comparison comparison,
            List<Integer> fields,
            Optional<Frequency> exact,
            List<Level> levels,
            Optional<Silence> silence) {
        this.name = name;
        this.type = type;
        this.fields = List.copyOf(fields);
        this.comparison = comparison;
        this.exact = exact;
        this.levels = List.copyOf(levels);
        this.silence = silence;
        weights = table(Level::m, false);
        most = most(true);
        mostOfUnequal = most(false);
        int count = levels.getFirst().alternatives().size();
        alternatives = new int[count][][];
        for (int i = 0; i < count; i++) {
            int at = i;
            alternatives[i] = table(level -> level.alternatives().get(at), true);
        }
    }

    /** @param byFrequency whether levels with a weight for each frequency count */
    private int most(boolean byFrequency) {
        return Arrays.stream(weights)
                .filter(row -> byFrequency || row.length == 1)
                .flatMapToInt(Arrays::stream)
                .reduce(0, Math::max);
    }

    /** Millibits by level and frequency code of one chance against that among strangers. */
    private int[][] table(ToDoubleFunction<Level> chance, boolean ofAlternative) {
        var table = new int[levels.size()][];
        for (int i = 0; i < table.length; i++) {
            var level = levels.get(i);
            boolean byFrequency = isByFrequency(level);
            table[i] = new int[byFrequency ? NameFrequencies.CODES : 1];
            for (int code = 0; code < table[i].length; code++) {
                double u = byFrequency ? byFrequency(level.u(), sumOfSquares(level), code) : level.u();
                if (isShared(level, code)) u = Math.max(u, NameFrequencies.share(code));
                double other = chance.applyAsDouble(level);
                table[i][code] = millibits((byFrequency && ofAlternative ? tied(level, other, u) : other) / u);
            }
        }
        return table;
    }

    private boolean isByFrequency(Level level) {
        return isExact(level) || type.frequencyLevels().contains(level.name());
    }

    private boolean isExact(Level level) {
        return exact.isPresent() && level.name().equals(EXACT);
    }

    /** A number or mailbox that many have is known to be shared, whatever the others are: strangers have it as often as it is there. */
    private boolean isShared(Level level, int code) {
        return isExact(level)
                && type.isOfOne()
                && exact.get() instanceof ValueFrequencies table
                && code < table.others();
    }

    private double sumOfSquares(Level level) {
        return isExact(level) ? exact.get().sumOfSquares() : type.sumOfSquares(level.name());
    }

    /** Tied people agree in any value, and beyond that as strangers do. */
    private static double tied(Level level, double chance, double u) {
        double ties = Math.max(0, (chance - level.u()) / (1 - level.u()));
        return ties + (1 - ties) * u;
    }

    private static double byFrequency(double u, double squares, int code) {
        return chance(u, squares, NameFrequencies.share(code));
    }

    private static double chance(double u, double squares, double share) {
        double other = (u - squares) / (1 - squares);
        return other >= 0 ? other + (1 - other) * share : share * u / squares;
    }

    private static int millibits(double ratio) {
        return (int) StrictMath.round(StrictMath.log(ratio) / StrictMath.log(2) * MILLIBITS);
    }

    /** The same comparison with other chances. */
    public WeightedComparison with(List<Level> others) {
        return new WeightedComparison(name, type, comparison, fields, exact, others, silence);
    }

    public String name() {
        return name;
    }

    public ComparisonType type() {
        return type;
    }

    public Comparison comparison() {
        return comparison;
    }

    public List<Level> levels() {
        return levels;
    }

    public Optional<Silence> silence() {
        return silence;
    }

    /** Indexes of the fields that it reads. */
    public List<Integer> fields() {
        return fields;
    }

    /** The most that {@link #weight} can be, and at least 0. */
    public int most() {
        return most;
    }

    /** The same of levels whose weight does not depend on how frequent the agreeing value is. */
    public int mostOfUnequal() {
        return mostOfUnequal;
    }

    /** Same one against strangers. */
    public int weight(int agreement) {
        return at(weights, agreement);
    }

    /** People as the model's alternative of this index has them, against strangers. */
    public int alternative(int index, int agreement) {
        return at(alternatives[index], agreement);
    }

    /** The weight that the level has for a value of ordinary frequency. */
    public int ordinaryWeight(int level) {
        return millibits(levels.get(level).m() / levels.get(level).u());
    }

    /** Agreement on a level in a value of ordinary frequency: the one whose weight is nearest to the ordinary one. */
    public int ordinaryAgreement(int level) {
        int best = Comparison.of(level, 0);
        int ordinary = ordinaryWeight(level);
        for (int code = 1; code < weights[level].length; code++) {
            int other = Comparison.of(level, code);
            if (Math.abs(weight(other) - ordinary) < Math.abs(weight(best) - ordinary)) best = other;
        }
        return best;
    }

    private static int at(int[][] table, int agreement) {
        var row = table[Comparison.level(agreement)];
        return row[row.length == 1 ? 0 : Comparison.frequencyCode(agreement)];
    }
}
