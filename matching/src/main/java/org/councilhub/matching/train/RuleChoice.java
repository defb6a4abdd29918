package org.councilhub.matching.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.candidates.Blocks;
import org.councilhub.matching.model.Model;
import org.councilhub.matching.model.ModelEdit;
import org.councilhub.matching.packed.PackedRecords;
import org.councilhub.matching.packed.Workers;

/**
 * Chooses blocking rules by what they bring and what they cost, measured on a sample of the records. The best rule is the one that brings the most
 * expected matches for its cost; the next is the best of what is left, by what it adds to those before; and so on as long as one is worth it. In a
 * sample of a share of the records there is that share, squared, of the pairs and of the matches alike, so that the two keep their proportion.
 *
 * @param rules those that are kept first, in the order in which they were chosen
 */
public record RuleChoice(List<Measured> rules) {
    private static final int MOST_RECORDS = 1 << 16;

    /** Making and sorting a key costs as much as scoring a part of a pair. */
    private static final double COST_OF_KEY = .25;

    /** A match may cost as much as to score so many pairs. */
    private static final double MOST_FOR_A_MATCH = 5_000;

    /** Where all rules together cost less, in pairs to be scored, a choice would save nothing. */
    private static final double FREE = 1_000_000;

    /** A key on a larger share of the records says nothing: it stands for a missing value. */
    private static final double SPOILT = .1;

    public RuleChoice {
        rules = List.copyOf(rules);
    }

    /**
     * @param pairs that it brings beside those before it, a record
     * @param recall the share of all expected matches that it brings
     * @param added the share that none before it brings
     * @param commonest the share of the records that its commonest key is on
     */
    public record Measured(String rule, double pairs, double recall, double added, double commonest, boolean kept) {
        String remark() {
            return String.format(
                    Locale.ROOT,
                    "%.2f %% of the expected matches, %.2f %% that no rule before it brings; %.2f pairs a record",
                    100 * recall,
                    100 * added,
                    pairs);
        }
    }

    /** @param records of a model with all rules that there may be */
    public static RuleChoice of(PackedRecords records, Workers workers) {
        return of(records, workers, FREE);
    }

    /** @param free in pairs to be scored: where all rules together cost no more, all are kept */
    static RuleChoice of(PackedRecords records, Workers workers, double free) {
        int[] drawn = Draw.of(records, MOST_RECORDS);
        double share = (double) drawn.length / Math.max(1, records.size());
        var sample = drawn.length == records.size() ? records : records.some(drawn);
        int limit = Math.max(2, (int) Math.round(records.model().tooCommon() * share));
        return new Choosing(sample, Blocks.byRule(sample, workers, limit), workers, share).choose(free * share * share);
    }

    /** The same records for their model with the rules that are kept, each with a remark. */
    public PackedRecords applied(PackedRecords records) {
        var model = records.model();
        var edit = new ModelEdit(model.yaml());
        for (var rule : rules) {
            if (rule.kept) edit.remark(rule.remark(), "blocking", "rules", rule.rule);
            else edit.remove("blocking", "rules", rule.rule);
        }
        return records.of(Matcher.of(Model.parse(model.name(), edit.yaml())));
    }

    /** Rules that a value which fills a column spoilt, such as the council's own phone number. */
    public List<String> warnings() {
        return rules.stream()
                .filter(rule -> !rule.kept && rule.commonest > SPOILT)
                .map(rule -> "blocking rule %s: left out, one key is on %.0f %% of the records"
                        .formatted(rule.rule, 100 * rule.commonest))
                .toList();
    }

    /** One choice. */
    private static final class Choosing {
        private final ExpectedMatches matches;
        private final List<Candidate> candidates = new ArrayList<>();
        private final double records;
        private final double scale;

        Choosing(PackedRecords sample, List<Blocks> byRule, Workers workers, double share) {
            records = Math.max(1, sample.size());
            scale = share;
            matches = ExpectedMatches.of(
                    sample, byRule.stream().map(Blocks::pairs).toList(), workers);
            for (int i = 0; i < byRule.size(); i++) {
                var forecast = byRule.get(i).forecasts().getFirst();
                candidates.add(new Candidate(i, forecast.rule(), forecast.entries(), forecast.largest() / records));
            }
        }

        /**
         * @param keys of all records
         * @param commonest the share of the records that one key is on
         */
        private record Candidate(int index, String rule, long keys, double commonest) {}

        /** @param free in pairs of the sample */
        RuleChoice choose(double free) {
            boolean all = candidates.stream().mapToDouble(this::cost).sum() <= free;
            var chosen = new ArrayList<Measured>();
            while (!candidates.isEmpty()) {
                var best = candidates.stream()
                        .max(Comparator.comparingDouble(this::worth)
                                .thenComparing(Candidate::index, Comparator.reverseOrder()))
                        .orElseThrow();
                candidates.remove(best);
                boolean keep = all || chosen.isEmpty() || isWorthIt(best);
                chosen.add(measured(best, keep));
                if (keep) matches.take(best.index);
            }
            chosen.sort(Comparator.comparing(Measured::kept).reversed());
            return new RuleChoice(chosen);
        }

        /** It adds at least one match in the sample, at no more than the price. */
        private boolean isWorthIt(Candidate candidate) {
            double adds = matches.adds(candidate.index).matches();
            return adds >= 1 && worth(candidate) * MOST_FOR_A_MATCH >= 1;
        }

        /** Matches for the cost of scoring one pair. */
        private double worth(Candidate candidate) {
            return matches.adds(candidate.index).matches() / cost(candidate);
        }

        /** Of what it adds, in pairs of the sample. */
        private double cost(Candidate candidate) {
            return Math.max(1, matches.adds(candidate.index).pairs() + candidate.keys * COST_OF_KEY * scale);
        }

        private Measured measured(Candidate candidate, boolean kept) {
            var adds = matches.adds(candidate.index);
            double all = Math.max(1, matches.all());
            return new Measured(
                    candidate.rule,
                    adds.pairs() / scale / records,
                    matches.of(candidate.index) / all,
                    adds.matches() / all,
                    candidate.commonest,
                    kept);
        }
    }
}
