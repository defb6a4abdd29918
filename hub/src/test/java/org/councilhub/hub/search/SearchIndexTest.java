package org.councilhub.hub.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.councilhub.adapters.record.Address;
import org.councilhub.adapters.record.Person;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.access.View;
import org.councilhub.hub.golden.GoldenBody;
import org.councilhub.hub.golden.GoldenId;
import org.councilhub.hub.golden.GoldenRecord;
import org.councilhub.hub.search.SearchIndex.Hit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SearchIndexTest {
    private static final String SOURCE = "council-tax";
    private static final View ALL = View.of(RecordType.PERSON, Map.of(SOURCE, Set.copyOf(RecordType.PERSON.groups())));

    private static final Address HIGH_STREET =
            new Address("100061234567", List.of("12 High Street", "Kesterby"), "ME15 6LZ");
    private static final Address MILL_LANE = new Address(null, List.of("3 Mill Lane", "Kesterby"), "ME14 1AA");

    private final GoldenRecord amy =
            golden(1, person("Amy", "Okafor", "2011-05-02").at(HIGH_STREET));
    private final GoldenRecord ann =
            golden(2, person("Ann", "Okafor", "1985-01-31").at(MILL_LANE));
    private final GoldenRecord brian =
            golden(3, person("Brian", "O'Brien-Jones", "1950-12-24").at(HIGH_STREET));
    /** Moved: lives in Mill Lane, lived in High Street. */
    private final GoldenRecord mover = golden(
            4,
            person("Zoë", "Smith", "1990-07-01").at(MILL_LANE),
            person("Zoë", "Smith", "1990-07-01").at(HIGH_STREET));

    @TempDir
    Path folder;

    @Test
    void findsByEveryWordBestFirst() throws IOException {
        assertThat(found("okafor")).containsExactly(amy, ann);
        assertThat(found("amy okafor")).containsExactly(amy);
        assertThat(found("12 high street")).containsExactly(amy, brian, mover);
        assertThat(found("me15 6lz")).containsExactly(amy, brian, mover);
        assertThat(found("ME156LZ okafor")).containsExactly(amy);
        assertThat(found("100061234567")).containsExactly(amy, brian, mover);
        assertThat(found("1985 okafor")).containsExactly(ann);
        assertThat(found("31/01/1985")).containsExactly(ann);
        assertThat(found("zoe")).containsExactly(mover);
    }

    @Test
    void findsBeginningsAndOneTypingErrorAfterWholeWords() throws IOException {
        assertThat(found("oka")).containsExactly(amy, ann);
        assertThat(found("okafro")).containsExactly(amy, ann);
        assertThat(found("obrien")).containsExactly(brian);
        assertThat(found("smoth")).containsExactly(mover);
        assertThat(found("okxxor")).isEmpty();
        assertThat(found("10006")).containsExactly(amy, brian, mover);
    }

    @Test
    void forgivesOneWordOfThreeOrMore() throws IOException {
        assertThat(found("amy okafor 1900")).containsExactly(amy);
        assertThat(found("amy 1900")).isEmpty();
    }

    @Test
    void findsWhatASensitiveAttributeHoldsByNothing() throws IOException {
        var secret = golden(5, new Person(null, null, null, "AB123456C", List.of(), List.of(), null));
        try (var index = SearchIndex.open(folder)) {
            index.put(List.of(secret));
            index.refresh();
            assertThat(index.search(RecordType.PERSON, List.of("ab123456c"), ALL, Optional.empty(), 10))
                    .isEmpty();
        }
    }

    @Test
    void pagesWithoutGapOrRepeatWhereScoresTie() throws IOException {
        try (var index = SearchIndex.open(folder)) {
            var many = new ArrayList<GoldenRecord>();
            for (int i = 1; i <= 25; i++)
                many.add(golden(i, person("Amy", i % 3 == 0 ? "Okafor" : "Okafors", "2011-05-02")));
            index.put(many.reversed());
            index.refresh();
            var all = index.search(RecordType.PERSON, List.of("okafor"), ALL, Optional.empty(), 100);
            var paged = new ArrayList<Hit>();
            List<Hit> page;
            do {
                var after = paged.isEmpty() ? Optional.<Hit>empty() : Optional.of(paged.getLast());
                page = index.search(RecordType.PERSON, List.of("okafor"), ALL, after, 4);
                paged.addAll(page);
            } while (!page.isEmpty());
            assertThat(paged).hasSize(25).isEqualTo(all).doesNotHaveDuplicates();
        }
    }

    @Test
    void keepsWhatWasCommittedAndForgetsTheRest() throws IOException {
        try (var index = SearchIndex.open(folder)) {
            index.put(List.of(amy));
            index.commit(Map.of("sequence", "17"));
            index.put(List.of(ann));
        }
        try (var index = SearchIndex.open(folder)) {
            assertThat(index.committed()).containsEntry("sequence", "17");
            assertThat(index.search(RecordType.PERSON, List.of("okafor"), ALL, Optional.empty(), 10))
                    .extracting(Hit::id)
                    .containsExactly(amy.id());
        }
    }

    @Test
    void beginsAnewWhenTheFolderIsCorrupt() throws IOException {
        try (var index = SearchIndex.open(folder)) {
            index.put(List.of(amy));
            index.commit(Map.of("sequence", "17"));
        }
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) Files.writeString(file, "rubbish");
        }
        try (var index = SearchIndex.open(folder)) {
            assertThat(index.committed()).isEmpty();
            assertThat(index.search(RecordType.PERSON, List.of("okafor"), ALL, Optional.empty(), 10))
                    .isEmpty();
        }
    }

    @Test
    void removesWhatIsGone() throws IOException {
        try (var index = SearchIndex.open(folder)) {
            index.put(List.of(amy, ann));
            index.remove(List.of(amy.id()));
            index.refresh();
            assertThat(index.search(RecordType.PERSON, List.of("okafor"), ALL, Optional.empty(), 10))
                    .extracting(Hit::id)
                    .containsExactly(ann.id());
        }
    }

    @Test
    void findsNothingByWhatTheReaderMayNotSee() throws IOException {
        var names = View.of(RecordType.PERSON, Map.of(SOURCE, Set.of("name")));
        assertThat(found("okafor", names)).containsExactly(amy, ann);
        assertThat(found("high street", names)).isEmpty();
        assertThat(found("hig", names)).isEmpty();
        assertThat(found("kestreby", names)).isEmpty();
        assertThat(found("okafor", View.of(RecordType.PERSON, Map.of("housing-register", Set.of("name")))))
                .isEmpty();
        assertThat(found("okafor", View.NOTHING)).isEmpty();
        assertThat(found("okafro high street", View.EVERYTHING)).containsExactly(amy);
    }

    @Test
    void findsARestrictedPersonForTheUnlimitedViewAndAProtectedOneForNobody() throws IOException {
        var restricted = new GoldenRecord(amy.id(), amy.type(), 1, true, amy.body(), Instant.EPOCH, true, false);
        var guarded = new GoldenRecord(ann.id(), ann.type(), 1, true, ann.body(), Instant.EPOCH, false, true);
        try (var index = SearchIndex.open(folder)) {
            index.put(List.of(amy, ann));
            index.put(List.of(restricted, guarded));
            index.refresh();
            assertThat(index.search(RecordType.PERSON, List.of("okafor"), ALL, Optional.empty(), 10))
                    .isEmpty();
            assertThat(index.search(RecordType.PERSON, List.of("okafor"), View.EVERYTHING, Optional.empty(), 10))
                    .extracting(Hit::id)
                    .containsExactly(amy.id());
        }
    }

    private List<GoldenRecord> found(String text) throws IOException {
        return found(text, ALL);
    }

    private List<GoldenRecord> found(String text, View view) throws IOException {
        var all = List.of(amy, ann, brian, mover);
        try (var index = SearchIndex.open(folder)) {
            index.put(all);
            index.refresh();
            return index.search(RecordType.PERSON, Words.typed(text), view, Optional.empty(), 10).stream()
                    .map(hit -> all.stream()
                            .filter(record -> record.id().equals(hit.id()))
                            .findFirst()
                            .orElseThrow())
                    .toList();
        }
    }

    private static Person person(String given, String surname, String born) {
        return Person.named(given, surname).withBirthDate(LocalDate.parse(born));
    }

    /** @param contents the first has the best values */
    private static GoldenRecord golden(int number, Person... contents) {
        var groups = new TreeMap<String, GoldenBody.Group>();
        var said = new GoldenBody.Provenance(new UUID(0, number), SOURCE, 1, 1, null, null, null);
        for (var component : RecordType.PERSON.content().getRecordComponents()) {
            var values = Arrays.stream(contents)
                    .map(content ->
                            RecordJson.mapper().<JsonNode>valueToTree(content).path(component.getName()))
                    .filter(value -> !value.isMissingNode())
                    .distinct()
                    .map(value -> new GoldenBody.RankedValue(value, List.of(said)))
                    .toList();
            if (!values.isEmpty())
                groups.put(component.getName(), new GoldenBody.Group(GoldenBody.Reason.FIRST, values, null, null));
        }
        var id = new GoldenId(new UUID(0x0198c0de_0000_7000L, 0x8000_0000_0000_0000L + number));
        return new GoldenRecord(
                id, RecordType.PERSON, 1, true, new GoldenBody(groups, List.of()), Instant.EPOCH, false, false);
    }
}
