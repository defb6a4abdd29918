package org.councilhub.matching.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.councilhub.matching.Crowd;

/** The order of arrival does not matter: changes one by one end where a rebuild ends. */
class IncrementalTest {
    private static final int OPERATIONS = 120;
    private static final int REBUILD_EVERY = 20;
    private static final int IDS = 40;

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void changesOneByOneEndWhereARebuildEnds(@ForAll long seed) {
        var random = new Random(seed);
        var population = new Population();
        for (int i = 1; i <= OPERATIONS; i++) {
            operation(population, random);
            if (i % REBUILD_EVERY == 0) assertThat(population.clusters()).isEqualTo(population.rebuilt(random));
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
