package org.councilhub.matching.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.councilhub.matching.model.Model;
import org.councilhub.matching.train.Quality;

/**
 * What a run did, for its page.
 *
 * @param columns what each column was taken for, a line each; empty where the model was given
 * @param model the one that scored
 * @param quality what the model expects of its links; empty where it was not trained here
 * @param stages seconds by stage
 * @param pairsOfRules pairs that each blocking rule brought
 * @param weights scored pairs by whole bits of their weight, rounded down
 * @param clusterSizes clusters by how many records they have
 * @param doubts what a person should look at
 */
public record RunReport(
        String title,
        long records,
        long clusters,
        long pairsScored,
        long peakMemoryMb,
        List<String> columns,
        Model model,
        Optional<Quality> quality,
        Map<String, Double> stages,
        Map<String, Long> pairsOfRules,
        SortedMap<Integer, Long> weights,
        SortedMap<Integer, Long> clusterSizes,
        Doubts doubts,
        List<String> warnings) {
    public RunReport {
        columns = List.copyOf(columns);
        warnings = List.copyOf(warnings);
    }

    /**
     * @param all how many there are
     * @param first some of them, strongest first
     */
    public record Doubts(long all, List<Doubt> first) {
        public Doubts {
            first = List.copyOf(first);
        }
    }

    /** @param weight bits */
    public record Doubt(String reason, List<String> records, double weight) {
        public Doubt {
            records = List.copyOf(records);
        }
    }
}
