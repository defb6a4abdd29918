package org.councilhub.matching.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilhub.matching.People.PERSONS;
import static org.councilhub.matching.People.person;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.councilhub.matching.Crowd;
import org.councilhub.matching.MatchRecord;
import org.junit.jupiter.api.Test;

class BulkCandidatesTest {
    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void givesThePairsThatTheIndexGivesOneByOne(@ForAll long seed) throws IOException {
        var crowd = Crowd.of(120, seed);
        var place = Files.createTempDirectory(Path.of("target"), "candidates");
        try (var index = CandidateIndex.open(place, PERSONS)) {
            index.putAll(crowd);
            var expected = new TreeSet<String>();
            for (var record : crowd)
                for (var other : index.candidates(record))
                    if (record.id().compareTo(other.id()) < 0) expected.add(record.id() + " " + other.id());

            assertThat(pairs(crowd)).containsExactlyElementsOf(expected);
        }
    }

    private static List<String> pairs(List<MatchRecord> records) {
        var bulk = BulkCandidates.of(PERSONS, records);
        return bulk.stream()
                .mapToObj(i -> bulk.left(i).id() + " " + bulk.right(i).id())
                .toList();
    }

    @Test
    void namesAKeyThatIsTooCommon() {
        var records = new ArrayList<MatchRecord>();
        int size = PERSONS.model().tooCommon() + 1;
        for (int i = 0; i < size; i++)
            records.add(person("r" + i, "N" + i, "Surname" + i)
                    .phone("+441632960001")
                    .ready());

        var bulk = BulkCandidates.of(PERSONS, records);

        assertThat(bulk.size()).isZero();
        assertThat(bulk.tooCommon()).containsExactly(java.util.Map.entry("phone:+441632960001", size));
    }
}
