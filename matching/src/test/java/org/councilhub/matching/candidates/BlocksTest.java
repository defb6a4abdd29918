package org.councilhub.matching.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilhub.matching.People.PERSONS;
import static org.councilhub.matching.People.person;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.councilhub.matching.Crowd;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.packed.PackedRecords;
import org.councilhub.matching.packed.Workers;
import org.junit.jupiter.api.Test;

class BlocksTest {
    private static final long IN_MEMORY = 1 << 20;

    private static Set<String> pairs(List<MatchRecord> crowd, int threads, long entries, int places) {
        try (var workers = new Workers(threads)) {
            var records = PackedRecords.of(PERSONS, crowd);
            var blocks = blocks(records, workers, entries);
            var pairs = Collections.synchronizedSet(new TreeSet<String>());
            new Partners(blocks, record -> true, places)
                    .forEach(
                            workers,
                            (record, partners, count, worker) -> {
                                for (int i = 0; i < count; i++)
                                    assertThat(pairs.add(pair(records.id(record), records.id(partners[i]))))
                                            .isTrue();
                            },
                            (task, worker) -> {});
            return new TreeSet<>(pairs);
        }
    }

    private static Blocks blocks(PackedRecords records, Workers workers, long entries) {
        return Blocks.of(records, workers, new Blocks.Room(Path.of("target"), entries));
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void givesThePairsThatTheIndexGivesOneByOne(@ForAll long seed) throws IOException {
        var crowd = Crowd.of(120, seed);
        var expected = new TreeSet<String>();
        try (var index = CandidateIndex.open(Files.createTempDirectory(Path.of("target"), "candidates"), PERSONS)) {
            index.putAll(crowd);
            for (var record : crowd)
                for (var other : index.candidates(record)) expected.add(pair(record.id(), other.id()));
        }

        assertThat(pairs(crowd, 2, IN_MEMORY, 1 << 20)).isEqualTo(expected);
        assertThat(pairs(crowd, 3, 100, 500)).isEqualTo(expected);
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void ofSomeRecordsAllPartnersAreGiven(@ForAll long seed) {
        var records = PackedRecords.of(PERSONS, Crowd.of(80, seed));
        try (var workers = new Workers(2)) {
            var blocks = blocks(records, workers, IN_MEMORY);
            var all = new FoundPairs(workers);
            new Partners(blocks, record -> true).forEach(workers, all, (task, worker) -> {});
            var some = new FoundPairs(workers);
            new Partners(blocks, record -> record % 3 == 0).forEachWithAll(workers, some);

            var expected = Arrays.stream(all.sorted())
                    .flatMap(pair -> LongStream.of(pair, pair << Integer.SIZE | pair >>> Integer.SIZE))
                    .filter(pair -> (pair >>> Integer.SIZE) % 3 == 0)
                    .sorted()
                    .toArray();
            assertThat(some.sorted()).isEqualTo(expected);
        }
    }

    @Test
    void foretellsWhatEachRuleBringsAndParksWhatIsTooCommon() {
        var records = new ArrayList<MatchRecord>();
        int size = PERSONS.model().tooCommon() + 1;
        for (int i = 0; i < size; i++)
            records.add(person("r" + i, "N" + i, "Surname" + i)
                    .phone("+441632960001")
                    .born(i < 2 ? "1984-05-02" : "%d-03-04".formatted(1200 + i))
                    .ready());
        try (var workers = new Workers(2)) {
            var blocks = blocks(PackedRecords.of(PERSONS, records), workers, IN_MEMORY);

            assertThat(blocks.forecasts())
                    .contains(
                            new RuleForecast("phone", size, 1, 0, 1, (long) size * (size - 1) / 2, size),
                            new RuleForecast("born", size, size - 1, 1, 0, 0, 2));
            assertThat(blocks.parked()).hasSize(1);
            assertThat(blocks.parked().getFirst().size()).isEqualTo(size);
            assertThat(blocks.text(blocks.parked().getFirst())).isEqualTo("phone:+441632960001");
        }
    }
}
