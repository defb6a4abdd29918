package org.councilhub.matching.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilhub.matching.blocking.BlockingRule;

/** What a model file says, read and checked. Prior in millibits. */
record ModelText(
        String name,
        int prior,
        List<Alternative> alternatives,
        Thresholds thresholds,
        List<Field> fields,
        Blocking blocking,
        List<WeightedComparison> comparisons,
        List<Guard> guards,
        Contradictions contradictions,
        Optional<AddressColumns> addresses) {

    record Blocking(long population, int tooCommon, Set<String> stop, List<BlockingRule> rules) {}

    Set<String> stop() {
        return blocking.stop;
    }
}
