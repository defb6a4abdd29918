package org.councilhub.hub.sources;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.councilhub.adapters.record.LandingPort.Landed;
import org.councilhub.adapters.record.LandingPort.QuarantinedRow;
import org.councilhub.adapters.record.LandingPort.State;
import org.councilhub.adapters.record.Person;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.record.SourceRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LandingIT {
    private static final RecordId AMY = new RecordId("parking", RecordType.PERSON, "P/1 \"amy\"");

    private static final SourcesForTests hub = new SourcesForTests();

    @BeforeEach
    void empty() {
        hub.empty();
    }

    @Test
    void keepsANewRecordAndMakesItPending() {
        assertThat(states(amy(17, "Amy"))).containsExactly(State.NEW);

        assertThat(hub.pending.next(RecordType.PERSON, Lane.BACKLOG, 0, 10))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.id()).isEqualTo(AMY);
                    assertThat(item.since()).isEqualTo(17);
                    assertThat(item.revision()).isEqualTo(1);
                    assertThat(item.content()).isEqualTo("{\"name\": {\"given\": \"Amy\", \"surname\": \"Okafor\"}}");
                });
    }

    @Test
    void writesNothingWhenTheSameIsToldAgain() {
        states(amy(17, "Amy"));
        resolveAll();
        var before = hub.everything();

        assertThat(states(amy(17, "Amy"))).containsExactly(State.UNCHANGED);

        assertThat(hub.everything()).isEqualTo(before);
        assertThat(hub.pending.count(RecordType.PERSON)).isZero();
    }

    @Test
    void remembersTheHigherVersionOfTheSameContentWithoutResolvingItAgain() {
        states(amy(17, "Amy"));
        resolveAll();

        assertThat(states(amy(19, "Amy"), amy(18, "Anne"))).containsExactly(State.UNCHANGED, State.STALE);

        assertThat(currentContent()).contains("Amy");
    }

    @Test
    void keepsAnOlderVersionThatArrivesLaterAsHistoryOnly() {
        states(amy(20, "Amy"));
        resolveAll();

        assertThat(states(amy(19, "Anne"))).containsExactly(State.STALE);

        assertThat(currentContent()).contains("Amy");
        assertThat(hub.pending.count(RecordType.PERSON)).isZero();
        assertThat(hub.jdbc
                        .sql("select version, late from source_record_version")
                        .query()
                        .listOfRows())
                .singleElement()
                .hasToString("{version=19, late=true}");
    }

    @Test
    void doesNotLetAnOlderVersionUndoADeletion() {
        assertThat(states(SourceRecord.deleted(AMY, 20))).containsExactly(State.DELETED);
        assertThat(states(amy(19, "Amy"))).containsExactly(State.STALE);
        assertThat(states(amy(21, "Amy"))).containsExactly(State.CHANGED);
    }

    @Test
    void answersEachArrivalOfARecordThatComesSeveralTimesInOneBatch() {
        assertThat(states(amy(1, "Amy"), amy(2, "Anne"), amy(2, "Anne"), amy(1, "Amy"), SourceRecord.deleted(AMY, 3)))
                .containsExactly(State.NEW, State.CHANGED, State.UNCHANGED, State.STALE, State.DELETED);
    }

    @Test
    void decidesTwoContentsUnderOneVersionAlikeInAnyOrder() {
        var one = landed(amy(5, "Amy"), amy(5, "Anne"));
        var other = landed(amy(5, "Anne"), amy(5, "Amy"));

        assertThat(one).isEqualTo(other);
    }

    @Test
    void keepsAnOverruledContentOnceHoweverOftenItComes() {
        states(amy(5, "Amy"), amy(5, "Anne"), amy(5, "Amy"), amy(5, "Anne"));

        assertThat(hub.jdbc
                        .sql("select count(*) from source_record_version where overruled")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void endsWithTheSameTimelineInWhateverOrderTheTellingsArrive() {
        var random = new Random(Long.getLong("councilhub.seed", 20261101));
        int records = Boolean.getBoolean("councilhub.long") ? 3000 : 100;
        var tellings = IntStream.range(0, records)
                .mapToObj(record -> IntStream.range(0, 12)
                        .mapToObj(i -> telling(record, random))
                        .toList())
                .toList();
        var expected = landedStepByStep(tellings);
        for (int order = 0; order < 4; order++) {
            var shuffled = tellings.stream().map(ArrayList::new).toList();
            shuffled.forEach(ofOneRecord -> Collections.shuffle(ofOneRecord, random));
            assertThat(landedStepByStep(shuffled)).isEqualTo(expected);
        }
    }

    @Test
    void landsTheSameRecordsFromManyClientsAtOnceWithoutLosingOrDoublingOne() throws Exception {
        int clients = 8;
        var barrier = new CyclicBarrier(clients);
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var running = IntStream.range(0, clients)
                    .mapToObj(client -> threads.submit(() -> {
                        var records = new ArrayList<SourceRecord>();
                        for (int key = 0; key < 200; key++) records.add(versioned(key, client));
                        Collections.shuffle(records, new Random(client));
                        barrier.await(30, SECONDS);
                        for (int from = 0; from < 200; from += 50) hub.landing.land(records.subList(from, from + 50));
                        return client;
                    }))
                    .toList();
            for (var client : running) client.get(60, SECONDS);
        }

        assertThat(hub.jdbc
                        .sql("select count(*), min(version), max(version) from source_record")
                        .query()
                        .singleRow())
                .hasToString("{count=200, min=%d, max=%d}".formatted(clients - 1, clients - 1));
        assertThat(hub.jdbc
                        .sql("select count(*) from source_record_version")
                        .query(Long.class)
                        .single())
                .isEqualTo(200L * (clients - 1));
        assertThat(hub.pending.count(RecordType.PERSON)).isEqualTo(200);
    }

    @Test
    void leavesARecordPendingThatChangedWhileItWasBeingResolved() {
        states(amy(1, "Amy"));
        var handedOut = hub.pending.next(RecordType.PERSON, Lane.BACKLOG, 0, 10);

        states(amy(2, "Anne"));
        hub.pending.remove(RecordType.PERSON, handedOut);

        assertThat(hub.pending.next(RecordType.PERSON, Lane.BACKLOG, 0, 10))
                .extracting(Pending.Item::since)
                .containsExactly(2L);
    }

    @Test
    void letsARecordThatSomebodyWaitsForOvertakeTheBacklog() {
        states(amy(1, "Amy"));
        var urgent = new RecordId("parking", RecordType.PERSON, "urgent");
        var record = SourceRecord.of(urgent, 1, Person.named("Bo", "Ek"));
        hub.landing.land(List.of(Arrival.of(record)), Lane.INTERACTIVE);

        assertThat(hub.pending.next(RecordType.PERSON, Lane.INTERACTIVE, 0, 10))
                .extracting(Pending.Item::id)
                .containsExactly(urgent);
    }

    @Test
    void refusesAContentThatTheDatabaseCannotHoldBeforeAnyOfTheBatchLands() {
        assertThatThrownBy(() -> states(amy(1, "Amy"), amy(2, "A\0my")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "illegal content of a parking record: holds a NUL character, which the adapter must take out");
        assertThat(hub.pending.count(RecordType.PERSON)).isZero();
    }

    @Test
    void replacesAQuarantinedRowOfTheSameLine() {
        hub.landing.quarantine(List.of(new QuarantinedRow("parking", "a.csv", 7, "too few columns", "x")));
        hub.landing.quarantine(List.of(new QuarantinedRow("parking", "a.csv", 7, "too many columns", "y\0")));

        assertThat(hub.jdbc
                        .sql("select line, reason, raw from quarantined_row")
                        .query()
                        .listOfRows())
                .singleElement()
                .hasToString("{line=7, reason=too many columns, raw=y\uFFFD}");
    }

    @Test
    void remembersHowFarAFeedWasRead() {
        assertThat(hub.landing.position("parking")).isEmpty();
        hub.landing.readUpTo("parking", "2026-11-01T00:00:00Z");
        hub.landing.readUpTo("parking", "2026-11-02T00:00:00Z");
        assertThat(hub.landing.position("parking")).contains("2026-11-02T00:00:00Z");
    }

    /** Each step is a batch that tells one thing of every record. */
    private static String landedStepByStep(List<? extends List<SourceRecord>> tellings) {
        hub.empty();
        for (int step = 0; step < 12; step++) {
            int now = step;
            hub.landing.land(
                    tellings.stream().map(ofOneRecord -> ofOneRecord.get(now)).toList());
        }
        return hub.everything();
    }

    private static String landed(SourceRecord... tellings) {
        hub.empty();
        hub.landing.land(List.of(tellings));
        return hub.everything();
    }

    private static SourceRecord telling(int record, Random random) {
        var id = new RecordId("parking", RecordType.PERSON, "record " + record);
        long version = random.nextInt(8);
        return switch (random.nextInt(4)) {
            case 0 -> SourceRecord.deleted(id, version);
            case 1 -> SourceRecord.of(id, version, Person.named("Amy", "Okafor"));
            case 2 -> SourceRecord.of(id, version, Person.named("Anne", "Okafor"));
            default -> SourceRecord.of(id, version, Person.named("Anna", "Okafor"));
        };
    }

    private List<State> states(SourceRecord... records) {
        return hub.landing.land(List.of(records)).stream().map(Landed::state).toList();
    }

    private void resolveAll() {
        hub.jdbc.sql("delete from pending").update();
    }

    private String currentContent() {
        return hub.jdbc
                .sql("select content from source_record")
                .query(String.class)
                .single();
    }

    private static SourceRecord versioned(int key, int version) {
        var id = new RecordId("parking", RecordType.PERSON, "key " + key);
        return SourceRecord.of(id, version, Person.named("Version" + version, "Okafor"));
    }

    private static SourceRecord amy(long version, String given) {
        return SourceRecord.of(AMY, version, Person.named(given, "Okafor"));
    }
}
