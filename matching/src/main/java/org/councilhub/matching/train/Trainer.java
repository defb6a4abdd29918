package org.councilhub.matching.train;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.model.Model;
import org.councilhub.matching.model.ModelEdit;

/** Fits a model to records without labels. Deterministic: the same records give the same model, in whatever order they come. */
public final class Trainer {
    private static final int MOST_RECORDS = 250_000;

    private Trainer() {}

    /**
     * @param prior what is known of the fields before any record is seen
     * @param records made ready for the prior; their ids must differ
     */
    public static Trained train(Model prior, List<MatchRecord> records) {
        var edit = new ModelEdit(prior.yaml());
        FrequencyTables.of(Matcher.of(prior), records).forEach(edit::frequencies);
        var withFrequencies = Model.parse(prior.name(), edit.yaml());
        var sample = PairSample.of(Matcher.of(withFrequencies), PairSample.inOrderOfHash(records, MOST_RECORDS));
        var chances = new ExpectationMaximisation(withFrequencies, sample).fit();
        write(chances, prior, edit);
        var yaml = edit.yaml();
        var model = Model.parse(prior.name(), yaml);
        return new Trained(model, yaml, QualityEstimate.of(model, sample, chances), List.of());
    }

    private static void write(Chances chances, Model prior, ModelEdit edit) {
        edit.set(bits(chances.odds()[Chances.SAME]), "prior");
        for (int i = 0; i < prior.alternatives().size(); i++)
            edit.set(
                    bits(chances.odds()[2 + i]),
                    "alternatives",
                    prior.alternatives().get(i).name());
        for (var comparison : chances.comparisons())
            for (var level : comparison.levels().subList(0, comparison.levels().size() - 1)) {
                var at = new String[] {"comparisons", comparison.name(), "levels", level.name(), "m"};
                edit.set(decimal(level.m()), at);
                edit.set(decimal(level.u()), "comparisons", comparison.name(), "levels", level.name(), "u");
                for (int i = 0; i < prior.alternatives().size(); i++)
                    edit.set(
                            decimal(level.alternatives().get(i)),
                            "comparisons",
                            comparison.name(),
                            "levels",
                            level.name(),
                            prior.alternatives().get(i).name());
            }
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
