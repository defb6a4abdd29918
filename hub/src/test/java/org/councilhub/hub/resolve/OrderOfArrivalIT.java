package org.councilhub.hub.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.councilhub.adapters.record.SourceRecord;
import org.councilhub.hub.postgres.PostgresForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The golden records do not depend on the order in which the extracts, or their records, arrive. */
class OrderOfArrivalIT {
    private static final int RESIDENTS = Boolean.getBoolean("councilhub.long") ? 3000 : 400;
    private static final int SHUFFLES = Boolean.getBoolean("councilhub.long") ? 10 : 1;
    private static final int AT_ONCE = 250;

    @TempDir
    private Path folder;

    @Test
    void theSameExtractsInThreeOrdersAndShuffledGiveEqualGoldenRecords() throws Exception {
        var extracts = BoroughRecords.write(folder.resolve("extracts"), 7, RESIDENTS, 2)
                .bySource();
        var forwards = concatenated(extracts);
        var expected = picture("forwards", forwards);

        assertThat(expected.golden()).hasSizeGreaterThan(RESIDENTS / 2);
        assertThat(picture("backwards", concatenated(extracts.reversed()))).isEqualTo(expected);
        var turned = new ArrayList<>(extracts);
        Collections.rotate(turned, 2);
        assertThat(picture("turned", concatenated(turned))).isEqualTo(expected);
        for (int seed = 0; seed < SHUFFLES; seed++) {
            var shuffled = new ArrayList<>(forwards);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(picture("shuffled-" + seed, shuffled))
                    .as("shuffled by seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    private static List<SourceRecord> concatenated(List<List<SourceRecord>> extracts) {
        return extracts.stream().flatMap(List::stream).toList();
    }

    private Picture picture(String name, List<SourceRecord> records) {
        try (var hub = new HubInstance(PostgresForTests.freshDatabase(), folder.resolve(name))) {
            for (int from = 0; from < records.size(); from += AT_ONCE)
                hub.landing.land(records.subList(from, Math.min(records.size(), from + AT_ONCE)));
            return hub.resolved();
        }
    }
}
