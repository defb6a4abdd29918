package org.councilhub.hub.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.councilhub.hub.resolve.Candidate;
import org.councilhub.matching.Score;
import org.councilhub.matching.explain.Explanation;
import org.councilhub.matching.explain.Settlement;
import org.councilhub.matching.model.Thresholds;

/**
 * The answer to one question.
 *
 * @param decision over all candidates: several that are each a match are one for review
 * @param candidates best first
 */
record MatchAnswer(Decision decision, List<Found> candidates) {
    enum Decision {
        MATCH,
        REVIEW,
        NONE;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param id of the golden record
     * @param weight bits of the posterior odds: 0 is even, 10 about 1,000 to 1
     * @param probability [0..1]
     */
    record Found(UUID id, double weight, double probability, Decision decision, Optional<Why> explanation) {
        static Found of(Candidate candidate, Thresholds thresholds, boolean explained) {
            var score = candidate.score();
            return new Found(
                    candidate.golden().value(),
                    score.bits(),
                    score.probability(),
                    decide(score, thresholds),
                    explained ? Optional.of(Why.of(candidate.explanation())) : Optional.empty());
        }
    }

    /**
     * The weight taken apart: prior and contributions add up to it. It says how well values agree, and not which they are.
     *
     * @param prior bits
     * @param veto the guard that says that they are different, whatever the weight is
     * @param settlements single facts, missing or differing now, that would make it another decision
     */
    record Why(
            double prior,
            List<Explanation.Contribution> contributions,
            Optional<String> veto,
            String summary,
            List<Settlement> settlements) {
        static Why of(Explanation explanation) {
            return new Why(
                    explanation.prior(),
                    explanation.contributions(),
                    explanation.veto(),
                    explanation.summary(),
                    explanation.settlements());
        }
    }

    static Decision decide(Score score, Thresholds thresholds) {
        if (score.veto().isPresent() || score.bits() < thresholds.review()) return Decision.NONE;
        return score.bits() >= thresholds.match() ? Decision.MATCH : Decision.REVIEW;
    }

    static Decision over(List<Found> candidates) {
        long matches = candidates.stream()
                .filter(each -> each.decision == Decision.MATCH)
                .count();
        if (matches == 1) return Decision.MATCH;
        boolean doubt = candidates.stream().anyMatch(each -> each.decision != Decision.NONE);
        return doubt ? Decision.REVIEW : Decision.NONE;
    }
}
