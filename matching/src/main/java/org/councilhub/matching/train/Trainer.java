package org.councilhub.matching.train;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.candidates.Blocks;
import org.councilhub.matching.model.Level;
import org.councilhub.matching.model.Model;
import org.councilhub.matching.model.ModelEdit;
import org.councilhub.matching.model.Thresholds;
import org.councilhub.matching.model.WeightedComparison;
import org.councilhub.matching.packed.PackedRecords;
import org.councilhub.matching.packed.Workers;

/** Fits a model to records, without labels or with some. Deterministic: the same records give the same model, in whatever order they come. */
public final class Trainer {
    private static final int MOST_COMPARED = 30_000;
    private static final int LEAST_RECORDS = 50;
    /** What stated levels may take together, so that something is left for the last one. */
    private static final double MOST_CHANCE = 0.9999;

    /** Of the pairs that it joins; the threshold lies where this is expected, and no lower than even odds. */
    private static final double PRECISION = .95;

    private Trainer() {}

    /**
     * @param prior what is known of the fields before any record is seen
     * @param records made ready for the prior; their ids must differ
     */
    public static Trained train(Model prior, List<MatchRecord> records) {
        try (var workers = Workers.all()) {
            var packed = PackedRecords.of(Matcher.of(prior), records);
            return train(packed, Blocks.of(packed, workers, Blocks.Room.temporary()), workers);
        }
    }

    /**
     * @param records with the prior
     * @param blocks of the records
     */
    public static Trained train(PackedRecords records, Blocks blocks, Workers workers) {
        return train(records, blocks, workers, List.of());
    }

    /**
     * @param records with the prior
     * @param blocks of the records
     * @param given what is known of some pairs
     */
    public static Trained train(PackedRecords records, Blocks blocks, Workers workers, List<Label> given) {
        var prior = records.model();
        long different = records.stream()
                .map(MatchRecord::compared)
                .distinct()
                .limit(LEAST_RECORDS)
                .count();
        if (different < LEAST_RECORDS)
            return new Trained(
                    prior,
                    prior.yaml(),
                    Quality.unknown(),
                    List.of("%d different records are too few to train a model, it takes %d: the model stays as it is"
                            .formatted(different, LEAST_RECORDS)));
        var edit = new ModelEdit(prior.yaml());
        FrequencyTables.of(records, workers).forEach(edit::frequencies);
        var withFrequencies = Model.parse(prior.name(), edit.yaml());
        var counted = records.of(Matcher.of(withFrequencies));
        var sample = PairSample.of(counted, blocks, workers, MOST_COMPARED);
        var labels = Labels.of(counted, given, workers);
        var chances = new ExpectationMaximisation(withFrequencies, sample, labels, records.size(), workers).fit();
        var quality =
                QualityEstimate.of(sample, new Expectation(chances, prior.contradictions(), prior.guards(), labels));
        double match = quality.thresholdFor(PRECISION);
        write(chances, prior, edit);
        boolean few = ExpectationMaximisation.isTooFew(prior, records.size());
        if (!few) write(match, prior.thresholds(), edit);
        var yaml = edit.yaml();
        return new Trained(
                Model.parse(prior.name(), yaml),
                yaml,
                quality.at(few ? prior.thresholds().match() : match),
                List.of());
    }

    /** The others keep their distance. */
    private static void write(double match, Thresholds prior, ModelEdit edit) {
        edit.set(String.valueOf(match), "thresholds", "match");
        edit.set(String.valueOf(prior.review() - prior.match() + match), "thresholds", "review");
        edit.set(
                String.valueOf(Math.min(prior.floor(), prior.review() - prior.match() + match)), "thresholds", "floor");
    }

    private static void write(Chances chances, Model prior, ModelEdit edit) {
        edit.set(bits(chances.odds()[Chances.SAME]), "prior");
        for (int i = 0; i < prior.alternatives().size(); i++)
            edit.set(
                    bits(chances.odds()[2 + i]),
                    "alternatives",
                    prior.alternatives().get(i).name());
        for (var comparison : chances.comparisons()) {
            write(comparison, "m", Level::m, edit);
            write(comparison, "u", Level::u, edit);
            for (int i = 0; i < prior.alternatives().size(); i++) {
                int at = i;
                var name = prior.alternatives().get(i).name();
                write(comparison, name, level -> level.alternatives().get(at), edit);
            }
        }
    }

    private static void write(
            WeightedComparison comparison, String what, ToDoubleFunction<Level> chance, ModelEdit edit) {
        var stated = comparison.levels().subList(0, comparison.levels().size() - 1);
        double scale =
                Math.min(1, MOST_CHANCE / stated.stream().mapToDouble(chance).sum());
        for (var level : stated)
            edit.set(
                    decimal(chance.applyAsDouble(level) * scale),
                    "comparisons",
                    comparison.name(),
                    "levels",
                    level.name(),
                    what);
    }

    private static String bits(double odds) {
        return BigDecimal.valueOf(StrictMath.log(odds) / StrictMath.log(2))
                .setScale(3, java.math.RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private static String decimal(double chance) {
        return new BigDecimal(chance).round(new MathContext(4)).toPlainString();
    }
}
