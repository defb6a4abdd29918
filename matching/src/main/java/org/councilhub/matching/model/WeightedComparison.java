package org.councilhub.matching.model;

import java.util.List;
import java.util.Optional;
import org.councilhub.matching.compare.Comparison;
import org.councilhub.matching.compare.ComparisonType;
import org.councilhub.matching.tables.NameFrequencies;

/**
 * A comparison with its weights in millibits.
 *
 * <p>Of a level whose value is rarer or commoner than others the chance among strangers is a mixture:
 * {@code u(value) = a + (1 - a) tf(value)}, where a is what the level's u exceeds the chance of drawing equal values by
 * ({@code a = (u - Σtf²) / (1 - Σtf²)}); where u is below that chance, {@code u(value) = tf(value) u / Σtf²}.
 */
public final class WeightedComparison {
    private static final double MILLIBITS = 1000;

    private final String name;
    private final Comparison comparison;
    private final List<Level> levels;
    private final Optional<Silence> silence;
    private final int[][] weights;
    private final int[][] household;

    /** This comparison says nothing where another one is at a level: after swapped names the surname has been counted. */
    public record Silence(int comparison, int level) {}

    WeightedComparison(
            String name, ComparisonType type, Comparison comparison, List<Level> levels, Optional<Silence> silence) {
        this.name = name;
        this.comparison = comparison;
        this.levels = List.copyOf(levels);
        this.silence = silence;
        weights = new int[levels.size()][];
        household = new int[levels.size()][];
        for (int i = 0; i < levels.size(); i++) fill(i, type);
    }

    private void fill(int index, ComparisonType type) {
        var level = levels.get(index);
        boolean byFrequency = type.frequencyLevels().contains(level.name());
        weights[index] = new int[byFrequency ? NameFrequencies.CODES : 1];
        household[index] = new int[weights[index].length];
        double ties = Math.max(0, (level.household() - level.u()) / (1 - level.u()));
        for (int code = 0; code < weights[index].length; code++) {
            double u = byFrequency
                    ? chance(level.u(), type.sumOfSquares(level.name()), NameFrequencies.share(code))
                    : level.u();
            double together = byFrequency ? ties + (1 - ties) * u : level.household();
            weights[index][code] = millibits(level.m() / u);
            household[index][code] = millibits(together / u);
        }
    }

    private static double chance(double u, double squares, double share) {
        double other = (u - squares) / (1 - squares);
        return other >= 0 ? other + (1 - other) * share : share * u / squares;
    }

    private static int millibits(double ratio) {
        return (int) StrictMath.round(StrictMath.log(ratio) / StrictMath.log(2) * MILLIBITS);
    }

    public String name() {
        return name;
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

    /** Same one against strangers. */
    public int weight(int agreement) {
        return at(weights, agreement);
    }

    /** People of one household against strangers. */
    public int household(int agreement) {
        return at(household, agreement);
    }

    /** The weight that the level has for a value of ordinary frequency. */
    public int ordinaryWeight(int level) {
        return millibits(levels.get(level).m() / levels.get(level).u());
    }

    private static int at(int[][] table, int agreement) {
        var row = table[Comparison.level(agreement)];
        return row[row.length == 1 ? 0 : Comparison.frequencyCode(agreement)];
    }
}
