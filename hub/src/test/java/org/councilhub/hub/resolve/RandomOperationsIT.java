package org.councilhub.hub.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.councilhub.adapters.record.Address;
import org.councilhub.adapters.record.Person;
import org.councilhub.adapters.record.PersonName;
import org.councilhub.adapters.record.Property;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.record.SourceRecord;
import org.councilhub.hub.postgres.PostgresForTests;
import org.councilhub.matching.cluster.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Golden records are a function of records, assertions, model and rules: however they came about, a rebuild makes the
 * same. Few names, dates and places, so that records are near each other; a seed of one's own with -Dcouncilhub.seed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomOperationsIT {
    private static final long SEED = Long.getLong("councilhub.seed", 20261101);
    private static final int ROUNDS = Boolean.getBoolean("councilhub.long") ? 200 : 6;
    private static final int STEPS = 25;
    private static final long UPRNS = 9_950_000_060L;
    private static final List<String> SOURCES = List.of("council-tax", "housing-register", "customer-accounts");

    @TempDir
    private static Path data;

    private HubInstance hub;
    private Random random = new Random(SEED);

    @BeforeAll
    void start() {
        hub = new HubInstance(
                PostgresForTests.freshDatabase(),
                data,
                "councilhub.resolve.batch=7",
                "councilhub.resolve.interactive-batch=3",
                "councilhub.resolve.commit-index=200ms");
    }

    @AfterAll
    void stop() {
        hub.close();
    }

    @Test
    void makesIncrementallyWhatARebuildMakes() {
        for (int round = 0; round < ROUNDS; round++) {
            random = new Random(SEED + round);
            hub.empty();
            hub.landing.land(street());
            for (int step = 0; step < STEPS; step++) operate();
            var incremental = hub.resolved();
            hub.rebuild();
            assertThat(hub.resolved()).as("seed %d", SEED + round).isEqualTo(incremental);
        }
    }

    @Test
    void makesTheSameOfTheSameTellingsInThreeOrders() {
        for (int round = 0; round < ROUNDS; round++) {
            random = new Random(SEED + 1000 + round);
            var tellings = new ArrayList<SourceRecord>();
            for (int i = 0; i < 80; i++) tellings.add(telling());
            var first = resolved(tellings);
            for (int order = 0; order < 2; order++) {
                Collections.shuffle(tellings, random);
                assertThat(resolved(tellings))
                        .as("seed %d", SEED + 1000 + round)
                        .isEqualTo(first);
            }
        }
    }

    private Picture resolved(List<SourceRecord> tellings) {
        hub.empty();
        hub.landing.land(street());
        for (int from = 0; from < tellings.size(); from += 16) hub.landing.land(tellings.subList(from, from + 16));
        return hub.resolved();
    }

    private void operate() {
        switch (random.nextInt(8)) {
            case 0 -> say(random.nextBoolean() ? Verdict.SAME : Verdict.DIFFERENT);
            case 1 -> takeBack();
            case 2 -> hub.awaitResolved();
            default -> {
                var batch = new ArrayList<SourceRecord>();
                for (int i = 0; i <= random.nextInt(6); i++) batch.add(telling());
                hub.landing.land(batch);
            }
        }
    }

    private void say(Verdict verdict) {
        var known = known();
        if (known.size() < 2) return;
        int one = random.nextInt(known.size());
        int other = (one + 1 + random.nextInt(known.size() - 1)) % known.size();
        hub.assertions.say(known.get(one), known.get(other), verdict, "steward");
    }

    private void takeBack() {
        hub.jdbc
                .sql("""
                        select l.source, l.key, r.source as other_source, r.key as other_key from assertion a
                        join source_record l on l.id = a.left_id join source_record r on r.id = a.right_id
                        order by 1, 2, 3, 4 limit 1
                        """)
                .query((row, number) -> List.of(
                        new RecordId(row.getString("source"), RecordType.PERSON, row.getString("key")),
                        new RecordId(row.getString("other_source"), RecordType.PERSON, row.getString("other_key"))))
                .optional()
                .ifPresent(two -> hub.assertions.takeBack(two.getFirst(), two.getLast()));
    }

    private List<RecordId> known() {
        return hub.jdbc
                .sql("select source, key from source_record where type = 'person' order by source, key")
                .query((row, number) -> new RecordId(row.getString("source"), RecordType.PERSON, row.getString("key")))
                .list();
    }

    private SourceRecord telling() {
        if (random.nextInt(6) == 0) return property(1 + random.nextInt(3), 1 + random.nextInt(12));
        var id = new RecordId(pick(SOURCES), RecordType.PERSON, "key " + random.nextInt(9));
        long version = 1_700_000_000_000L + random.nextInt(12) * 86_400_000L;
        return random.nextInt(6) == 0 ? SourceRecord.deleted(id, version) : SourceRecord.of(id, version, person());
    }

    /** By the day it is there, has another number, or is gone. */
    private SourceRecord property(int house, int day) {
        var id = new RecordId("gazetteer", RecordType.PROPERTY, "house " + house);
        long version = 1_700_000_000_000L + day * 86_400_000L;
        if (day % 5 == 0) return SourceRecord.deleted(id, version);
        int number = day % 3 == 0 ? house + 50 : house;
        var uprn = Long.toString(UPRNS + house);
        var address = new Address(uprn, List.of(number + " Alder Road", "Kesterby"), "KB1 4QT");
        return SourceRecord.of(id, version, new Property(uprn, address, List.of(), null, null, "approved", null));
    }

    /** Enough houses for a word to be rare. */
    private List<SourceRecord> street() {
        return IntStream.rangeClosed(1, 48)
                .mapToObj(house -> property(house, 1))
                .toList();
    }

    private Person person() {
        var name = new PersonName(
                null,
                pick(List.of("Amy", "Amie", "Ann", "Bo", "A")),
                null,
                pick(List.of("Okafor", "Okafo", "Ekwueme")));
        var born = random.nextInt(4) == 0 ? null : LocalDate.of(1971, pick(List.of(5, 6)), pick(List.of(2, 6)));
        var emails = random.nextInt(3) == 0
                ? List.of(pick(List.of("amy@mail.example", "bo@mail.example")))
                : List.<String>of();
        return new Person(name, born, null, null, emails, List.of(), random.nextInt(3) == 0 ? null : address());
    }

    private Address address() {
        var uprn = random.nextBoolean() ? pick(List.of("9950000061", "9950000062")) : null;
        return new Address(uprn, List.of(pick(List.of("1 Alder Road", "2 Alder Road")), "Kesterby"), "KB1 4QT");
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
