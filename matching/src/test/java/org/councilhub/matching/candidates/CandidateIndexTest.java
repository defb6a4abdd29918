package org.councilhub.matching.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.councilhub.matching.People.PERSONS;
import static org.councilhub.matching.People.person;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.councilhub.matching.Crowd;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandidateIndexTest {
    @TempDir
    Path folder;

    private static MatchRecord amy(String id) {
        return person(id, "Amy", "Okafor").born("1984-05-02").ready();
    }

    @Test
    void findsTheRecordsThatShareAKeyAtOnce() {
        try (var index = CandidateIndex.open(folder, PERSONS)) {
            index.put(amy("a"));
            index.put(person("b", "George", "Trotter").born("1955-03-14").ready());

            assertThat(index.candidates(amy("c"))).containsExactly(amy("a"));
            assertThat(index.candidates(amy("a"))).isEmpty();
            assertThat(index.find("a")).contains(amy("a"));
            assertThat(index.find("c")).isEmpty();
        }
    }

    @Test
    void replacesAndRemoves() {
        try (var index = CandidateIndex.open(folder, PERSONS)) {
            index.put(amy("a"));
            index.put(person("a", "Eve", "Smith").born("1991-01-07").ready());
            assertThat(index.candidates(amy("c"))).isEmpty();
            assertThat(index.size()).isEqualTo(1);

            index.remove("a");
            index.remove("never-there");
            assertThat(index.find("a")).isEmpty();
            assertThat(index.size()).isZero();
        }
    }

    @Test
    void findsTheOnlyKeyThatThereIs() {
        var record = person("a", "", "").email("amy.okafor@example.org").ready();
        assertThat(PERSONS.keys(record)).hasSizeLessThan(4);
        try (var index = CandidateIndex.open(folder, PERSONS)) {
            index.put(record);
            index.commit(Map.of());
        }
        try (var index = CandidateIndex.open(folder, PERSONS)) {
            assertThat(index.candidates(
                            person("b", "", "").email("amy.okafor@example.org").ready()))
                    .containsExactly(record);
        }
    }

    @Test
    void answersAsComparingAllKeysWould() {
        var random = new Random(7);
        var there = new TreeMap<String, MatchRecord>();
        try (var index = CandidateIndex.open(folder, PERSONS)) {
            for (int i = 0; i < 400; i++) {
                var record = Crowd.member("r%03d".formatted(random.nextInt(150)), random);
                if (random.nextInt(5) == 0) {
                    index.remove(record.id());
                    there.remove(record.id());
                } else {
                    index.put(record);
                    there.put(record.id(), record);
                }
                if (i % 10 == 0) assertThat(index.candidates(record)).isEqualTo(sharingKeys(record, there));
            }
        }
    }

    private static List<MatchRecord> sharingKeys(MatchRecord record, Map<String, MatchRecord> there) {
        var keys = PERSONS.keys(record);
        return there.values().stream()
                .filter(other -> !other.id().equals(record.id()))
                .filter(other -> !Collections.disjoint(keys, PERSONS.keys(other)))
                .toList();
    }

    @Test
    void onlyACommitOutlivesTheProcess() {
        try (var index = CandidateIndex.open(folder, PERSONS)) {
            assertThat(index.committed()).isEmpty();
            index.put(amy("a"));
            index.commit(Map.of("batch", "17"));
            index.put(amy("b"));
        }
        try (var index = CandidateIndex.open(folder, PERSONS)) {
            assertThat(index.committed()).isEqualTo(Map.of("batch", "17"));
            assertThat(index.candidates(amy("c"))).containsExactly(amy("a"));
        }
    }

    @Test
    void rollsBackToTheLastCommit() {
        try (var index = CandidateIndex.open(folder, PERSONS)) {
            index.put(amy("a"));
            index.commit(Map.of("batch", "17"));
            index.put(person("a", "Eve", "Smith").ready());
            index.put(amy("b"));

            index.rollback();

            assertThat(index.find("a")).contains(amy("a"));
            assertThat(index.find("b")).isEmpty();
            index.put(amy("b"));
            index.commit(Map.of("batch", "18"));
            assertThat(index.candidates(amy("c"))).extracting(MatchRecord::id).containsExactly("a", "b");
        }
    }

    @Test
    void emptiesAFolderOfAnotherModel() {
        try (var index = CandidateIndex.open(folder, PERSONS)) {
            index.put(amy("a"));
            index.commit(Map.of("batch", "17"));
        }
        var another = Matcher.of(Model.parse("another.yaml", PERSONS.model().yaml() + "\n# another"));
        try (var index = CandidateIndex.open(folder, another)) {
            assertThat(index.committed()).isEmpty();
            assertThat(index.size()).isZero();
        }
    }

    @Test
    void followsAStoppedKeyNoLongerAndKeepsWhatItHolds() {
        var switchboard = "phone:+441632960001";
        var revised = Matcher.of(PERSONS.model().withStopKeys(Set.of(switchboard)));
        var asked = person("x", "Amy", "Okafor").phone("+441632960001").ready();
        try (var index = CandidateIndex.open(folder, PERSONS)) {
            index.put(person("a", "Ben", "Trotter").phone("+441632960001").ready());
            index.put(amy("b"));
            assertThat(index.candidates(asked)).extracting(MatchRecord::id).contains("a");
            assertThat(index.holders(Set.of(switchboard))).containsExactly("a");

            index.revise(revised);
            assertThat(index.candidates(asked)).extracting(MatchRecord::id).doesNotContain("a");
            index.commit(Map.of("batch", "17"));
        }
        try (var index = CandidateIndex.open(folder, revised)) {
            assertThat(index.committed()).containsEntry("batch", "17");
            assertThat(index.candidates(asked)).extracting(MatchRecord::id).doesNotContain("a");
        }
    }

    @Test
    void emptiesAFolderThatIsCorrupt() throws IOException {
        try (var index = CandidateIndex.open(folder, PERSONS)) {
            index.put(amy("a"));
            index.commit(Map.of("batch", "17"));
        }
        var files = new ArrayList<Path>();
        try (var listed = Files.list(folder)) {
            listed.filter(f -> f.getFileName().toString().startsWith("segments"))
                    .forEach(files::add);
        }
        assertThat(files).hasSize(1);
        Files.write(files.getFirst(), new byte[] {1, 2, 3});

        try (var index = CandidateIndex.open(folder, PERSONS)) {
            assertThat(index.committed()).isEmpty();
            index.put(amy("a"));
            assertThat(index.find("a")).contains(amy("a"));
        }
    }

    @Test
    void saysWhichFolderIsInUse() {
        try (var index = CandidateIndex.open(folder, PERSONS)) {
            assertThat(index.size()).isZero();
            assertThatThrownBy(() -> CandidateIndex.open(folder, PERSONS))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("candidate index %s is in use by another process: stop it, or choose another folder"
                            .formatted(folder));
        }
    }

    @Test
    void doesNotFollowAKeyThatIsTooCommonButNamesIt() {
        try (var index = CandidateIndex.open(folder, PERSONS)) {
            int limit = PERSONS.model().tooCommon();
            for (int i = 0; i <= limit; i++)
                index.put(person("r" + i, "N" + i, "Surname" + i)
                        .phone("+441632960001")
                        .ready());

            assertThat(index.candidates(
                            person("x", "Amy", "Okafor").phone("+441632960001").ready()))
                    .isEmpty();
            assertThat(index.tooCommon()).containsExactly("phone:+441632960001");
        }
    }

    @Test
    void aKeyIsJudgedByTheRecordsThatAreThereNotByThoseThatWere() {
        try (var index = CandidateIndex.open(folder, PERSONS)) {
            int limit = PERSONS.model().tooCommon();
            for (int i = 0; i <= 2 * limit; i++) {
                index.put(onOneNumber("r" + i));
                if (i >= limit) index.remove("r" + (i - limit));
            }
            assertThat(index.size()).isEqualTo(limit);
            index.put(onOneNumber("r0"));
            index.remove("r" + (limit + 1));

            assertThat(index.candidates(onOneNumber("x"))).hasSize(limit);
            assertThat(index.tooCommon()).isEmpty();
        }
    }

    private static MatchRecord onOneNumber(String id) {
        return person(id, "N" + id, "Surname" + id).phone("+441632960001").ready();
    }

    @Test
    void seesEveryChangeAtOnceWhileMuchIsPut() {
        try (var index = CandidateIndex.open(folder, PERSONS)) {
            for (int i = 0; i < 6_000; i++) {
                var id = "r" + i % 1_700;
                index.put(person(id, "Amy", "Okafor" + i)
                        .nino("AB%06dA".formatted(i))
                        .ready());
                if (i % 7 != 0) continue;
                var sought =
                        person("x", "Eve", "Smith").nino("AB%06dA".formatted(i)).ready();
                assertThat(index.candidates(sought)).extracting(MatchRecord::id).contains(id);
            }
            assertThat(index.size()).isEqualTo(1_700);
            assertThat(index.find("r0").orElseThrow().compared().toString()).contains("okafor5100");
        }
    }
}
