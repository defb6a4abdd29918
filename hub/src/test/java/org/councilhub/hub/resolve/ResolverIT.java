package org.councilhub.hub.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.councilhub.adapters.record.Address;
import org.councilhub.adapters.record.ChangesPort.GoldenChange;
import org.councilhub.adapters.record.Person;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.record.SourceRecord;
import org.councilhub.hub.access.View;
import org.councilhub.hub.golden.Changes;
import org.councilhub.hub.golden.GoldenId;
import org.councilhub.hub.postgres.PostgresForTests;
import org.councilhub.hub.sources.RecordState;
import org.councilhub.matching.cluster.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResolverIT {
    private static final LocalDate BORN = LocalDate.of(1971, 5, 2);

    @TempDir
    private static Path data;

    private HubInstance hub;

    @BeforeAll
    void start() {
        hub = new HubInstance(PostgresForTests.freshDatabase(), data);
    }

    @AfterAll
    void stop() {
        hub.close();
    }

    @BeforeEach
    void empty() {
        hub.empty();
    }

    /** Whatever a test did: what is there is what a rebuild makes of it. */
    @AfterEach
    void equalsARebuild() {
        var before = hub.resolved();
        hub.rebuild();
        assertThat(hub.resolved()).isEqualTo(before);
    }

    @Test
    void makesOneGoldenRecordOfTwoRecordsOfOnePerson() {
        land(record("council-tax", 1, amy()), record("housing-register", 1, amy()));

        assertThat(golden("housing-register")).isEqualTo(golden("council-tax"));
        var found = hub.golden.find(RecordType.PERSON, golden("council-tax")).orElseThrow();
        assertThat(found.version()).isEqualTo(1);
        assertThat(found.body().best("birthDate").orElseThrow().asString()).isEqualTo(BORN.toString());
        assertThat(found.body().records()).hasSize(2);
    }

    @Test
    void keepsTwoPeopleApart() {
        land(record("council-tax", 1, amy()), record("housing-register", 1, stranger()));

        assertThat(golden("housing-register")).isNotEqualTo(golden("council-tax"));
    }

    @Test
    void keepsTheIdOfTheLargerPartWhenTwoGoldenRecordsBecomeOne() {
        land(record("customer-accounts", 1, stranger()));
        land(record("council-tax", 1, amy()), record("housing-register", 1, amy()));
        var larger = golden("council-tax");
        var smaller = golden("customer-accounts");

        land(record("customer-accounts", 2, amy()));

        assertThat(golden("customer-accounts")).isEqualTo(larger);
        assertThat(hub.golden.find(RecordType.PERSON, smaller).orElseThrow().id())
                .isEqualTo(larger);
    }

    @Test
    void keepsTheOlderIdWhenBothPartsAreAlike() {
        land(record("housing-register", 1, stranger()));
        land(record("council-tax", 1, amy()));
        var older = golden("housing-register");

        land(record("housing-register", 2, amy()));

        assertThat(golden("council-tax")).isEqualTo(older);
    }

    @Test
    void findsTheSurvivorInOneStepHoweverOftenItWasMerged() {
        land(record("council-tax", "1", 1, amy()), record("council-tax", "2", 1, amy()));
        land(record("council-tax", "3", 1, amy()));
        var last = golden("council-tax", "1");
        land(record("housing-register", "1", 1, stranger()));
        land(record("customer-accounts", "1", 1, other()));
        var second = golden("housing-register", "1");
        var first = golden("customer-accounts", "1");

        land(record("customer-accounts", "1", 2, stranger()));
        assertThat(golden("customer-accounts", "1")).isEqualTo(second);
        land(record("housing-register", "1", 3, amy()), record("customer-accounts", "1", 3, amy()));

        assertThat(golden("customer-accounts", "1")).isEqualTo(last);
        assertThat(survivors(first, second)).containsExactly(last, last);
    }

    @Test
    void leavesTheIdWithTheLargestPartAndGivesThePartThatLeavesTheIdThatItHad() {
        land(record("customer-accounts", 1, stranger()));
        var hadBefore = golden("customer-accounts");
        land(record("council-tax", 1, amy()), record("housing-register", 1, amy()));
        var larger = golden("council-tax");
        land(record("customer-accounts", 2, amy()));
        assertThat(golden("customer-accounts")).isEqualTo(larger);

        land(record("customer-accounts", 3, stranger()));

        assertThat(golden("council-tax")).isEqualTo(larger);
        assertThat(golden("housing-register")).isEqualTo(larger);
        assertThat(golden("customer-accounts")).isEqualTo(hadBefore);
        assertThat(hub.golden.find(RecordType.PERSON, hadBefore).orElseThrow().id())
                .isEqualTo(hadBefore);
        assertThat(redirects(hadBefore)).containsExactly("ended");
    }

    @Test
    void takesADeletedRecordOutOfItsGoldenRecord() {
        var otherMail = amy().withEmail("second@mail.example");
        land(record("council-tax", 1, amy()), record("housing-register", 1, otherMail));
        var golden = golden("council-tax");
        assertThat(golden("housing-register")).isEqualTo(golden);

        land(SourceRecord.deleted(id("housing-register", "1"), 2));

        assertThat(hub.records.find(id("housing-register", "1")).orElseThrow().state())
                .isEqualTo(RecordState.DELETED);
        var found = hub.golden.find(RecordType.PERSON, golden).orElseThrow();
        assertThat(found.body().records()).hasSize(1);
        assertThat(found.body().group("emails").orElseThrow().values()).hasSize(1);
    }

    @Test
    void takesApartWhatAStewardCallsDifferentAndJoinsItAgainWhenTheWordIsTakenBack() {
        land(record("council-tax", 1, amy()), record("housing-register", 1, amy()));
        var golden = golden("council-tax");

        say(Verdict.DIFFERENT);
        assertThat(golden("housing-register")).isNotEqualTo(golden("council-tax"));

        takeBack();
        assertThat(golden("housing-register")).isEqualTo(golden);
        assertThat(golden("council-tax")).isEqualTo(golden);
    }

    @Test
    void joinsWhatAStewardCallsTheSameAndTakesItApartWhenTheWordIsTakenBack() {
        land(record("council-tax", 1, amy()), record("housing-register", 1, stranger()));
        var one = golden("council-tax");
        var other = golden("housing-register");

        say(Verdict.SAME);
        assertThat(golden("housing-register")).isEqualTo(golden("council-tax"));

        takeBack();
        assertThat(List.of(golden("council-tax"), golden("housing-register"))).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void givesUpARecordThatCannotBeResolvedAndGoesOnWithTheOthers() {
        var poison = amy().withEmail("poison@mail.example");
        hub.jdbc
                .sql("alter table golden_record add constraint antidote check (body::text not like '%poison%')")
                .update();
        land(
                record("council-tax", "1", 1, amy()),
                record("council-tax", "2", 1, poison),
                record("housing-register", "1", 1, amy()));

        var failed = hub.records.find(id("council-tax", "2")).orElseThrow();
        assertThat(failed.state()).isEqualTo(RecordState.FAILED);
        assertThat(failed.goldenId()).isEmpty();
        assertThat(hub.jdbc
                        .sql("select reason from failed_record")
                        .query(String.class)
                        .single())
                .startsWith("PSQLException at org.councilhub.hub.golden.")
                .doesNotContain("poison");
        assertThat(golden("housing-register")).isEqualTo(golden("council-tax"));

        land(record("council-tax", "2", 2, amy()));
        assertThat(golden("council-tax", "2")).isEqualTo(golden("council-tax"));
        assertThat(hub.records.failed(RecordType.PERSON)).isZero();
        hub.jdbc.sql("alter table golden_record drop constraint antidote").update();
    }

    @Test
    void tellsOfEveryChangeInOrderAndWithoutGaps() {
        var changes = hub.context.getBean(Changes.class);
        land(record("council-tax", 1, amy()));
        land(record("housing-register", 1, stranger()));
        var one = golden("council-tax").value();
        var other = golden("housing-register").value();
        long head = changes.head();

        land(record("housing-register", 2, amy()));
        land(SourceRecord.deleted(id("housing-register", "1"), 3), SourceRecord.deleted(id("council-tax", "1"), 3));

        var told = changes.after(head - 2, 10).stream()
                .map(Changes.Recorded::change)
                .toList();
        assertThat(told.stream().map(change -> change.kind() + " " + name(change, one, other)))
                .containsExactly("CREATED one", "CREATED other", "CHANGED one", "MERGED other", "EMPTIED one");
        assertThat(told.stream().map(GoldenChange::sequence))
                .containsExactly(head - 1, head, head + 1, head + 2, head + 3);
    }

    @Test
    void saysNothingWhenARecordThatIsResolvedAgainChangesNothing() {
        land(record("council-tax", 1, amy()), record("housing-register", 1, amy()));
        var changes = hub.context.getBean(Changes.class);
        long head = changes.head();

        hub.resolveAllAgain();
        hub.awaitResolved();

        assertThat(changes.head()).isEqualTo(head);
    }

    @Test
    void remembersHowFarASubscriberHasBeenTold() {
        var changes = hub.context.getBean(Changes.class);
        land(record("council-tax", 1, amy()));
        assertThat(changes.delivered("desk")).isZero();

        changes.delivered("desk", changes.head());
        changes.delivered("desk", 1);

        assertThat(changes.delivered("desk")).isEqualTo(changes.head());
    }

    @Test
    void findsWhoSomebodyCouldBe() {
        land(record("council-tax", 1, amy()), record("housing-register", 1, amy()));

        var candidates = hub.resolver.match(RecordType.PERSON, RecordJson.flatten(amy()), 3000, 10, View.EVERYTHING);

        assertThat(candidates).singleElement().satisfies(candidate -> {
            assertThat(candidate.golden()).isEqualTo(golden("council-tax"));
            assertThat(candidate.record()).isEqualTo(id("council-tax", "1"));
            assertThat(candidate.explanation().total())
                    .isEqualTo(candidate.score().bits());
        });
    }

    private void land(SourceRecord... records) {
        hub.land(records);
        hub.awaitResolved();
    }

    private void say(Verdict verdict) {
        hub.assertions.say(id("council-tax", "1"), id("housing-register", "1"), verdict, "steward");
        hub.awaitResolved();
    }

    private void takeBack() {
        hub.assertions.takeBack(id("council-tax", "1"), id("housing-register", "1"));
        hub.awaitResolved();
    }

    private static String name(GoldenChange change, UUID one, UUID other) {
        if (change.goldenId().equals(one)) return "one";
        return change.goldenId().equals(other) ? "other" : "another";
    }

    private List<GoldenId> survivors(GoldenId... ids) {
        return List.of(ids).stream()
                .map(id -> hub.jdbc
                        .sql("select survivor from survivor where superseded = :id")
                        .param("id", id.value())
                        .query((row, number) -> new GoldenId(row.getObject(1, UUID.class)))
                        .single())
                .toList();
    }

    private List<String> redirects(GoldenId id) {
        return hub.jdbc
                .sql(
                        "select case when ended is null then 'in force' else 'ended' end from redirect where superseded = :id")
                .param("id", id.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static Person amy() {
        return Person.named("Amy", "Okafor")
                .withBirthDate(BORN)
                .withEmail("amy.okafor@mail.example")
                .at(new Address("9950000061", List.of("1 Alder Road", "Kesterby"), "KB1 4QT"));
    }

    private static Person stranger() {
        return Person.named("Bartholomew", "Quist")
                .withBirthDate(BORN.plusYears(20).plusDays(77))
                .withEmail("quist@mail.example");
    }

    private static Person other() {
        return Person.named("Calliope", "Zander")
                .withBirthDate(BORN.minusYears(13).minusDays(99))
                .withEmail("zander@mail.example");
    }

    private static SourceRecord record(String source, long version, Person person) {
        return record(source, "1", version, person);
    }

    private static SourceRecord record(String source, String key, long version, Person person) {
        return SourceRecord.of(id(source, key), version, person);
    }

    private static RecordId id(String source, String key) {
        return new RecordId(source, RecordType.PERSON, key);
    }

    private GoldenId golden(String source) {
        return golden(source, "1");
    }

    private GoldenId golden(String source, String key) {
        return new GoldenId(
                hub.records.find(id(source, key)).orElseThrow().goldenId().orElseThrow());
    }
}
