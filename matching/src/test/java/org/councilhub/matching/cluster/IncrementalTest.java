package org.councilhub.matching.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.councilhub.matching.Crowd;
import org.junit.jupiter.api.Test;

/** The order of arrival does not matter: changes one by one end where a rebuild ends. */
class IncrementalTest {
    private static final int OPERATIONS = 120;
    private static final int REBUILD_EVERY = 20;
    private static final int IDS = 40;
    private static final int OPERATIONS_A_REBUILD = 30;

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void changesOneByOneEndWhereARebuildEnds(@ForAll long seed) {
        var random = new Random(seed);
        var population = new Population();
        for (int i = 1; i <= OPERATIONS; i++) {
            operation(population, random);
            if (i % REBUILD_EVERY == 0) assertThat(population.clusters()).isEqualTo(population.rebuilt(random));
        }
    }

    /** With -Dcouncilhub.long=true 30,000 operations against 1,000 rebuilds. */
    @Test
    void manyChangesInARowEndWhereRebuildsEnd() {
        int rebuilds = Boolean.getBoolean("councilhub.long") ? 1_000 : 20;
        var random = new Random(4);
        var population = new Population();
        for (int rebuild = 0; rebuild < rebuilds; rebuild++) {
            for (int i = 0; i < OPERATIONS_A_REBUILD; i++) operation(population, random);
            assertThat(population.clusters()).isEqualTo(population.rebuilt(random));
        }
    }

    private static void operation(Population population, Random random) {
        var ids = population.ids();
        int kind = ids.size() < 2 ? 0 : random.nextInt(10);
        if (kind < 7) {
            population.put(Crowd.member("r%03d".formatted(random.nextInt(IDS)), random));
        } else if (kind < 8) {
            population.remove(ids.get(random.nextInt(ids.size())));
        } else {
            int left = random.nextInt(ids.size());
            int right = (left + 1 + random.nextInt(ids.size() - 1)) % ids.size();
            population.assertThat(Assertion.on(
                    ids.get(left), ids.get(right), random.nextBoolean() ? Verdict.SAME : Verdict.DIFFERENT));
        }
    }
}
