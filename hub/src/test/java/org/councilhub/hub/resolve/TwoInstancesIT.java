package org.councilhub.hub.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.councilhub.adapters.record.Person;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.record.SourceRecord;
import org.councilhub.hub.postgres.PostgresForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight clients send the same people to two instances at once, each in its own order, with updates and deletes between. */
class TwoInstancesIT {
    private static final int PEOPLE = 500;
    private static final int CLIENTS = 8;
    private static final int AT_ONCE = 40;
    private static final List<String> SOURCES = List.of("council-tax", "housing-register", "customer-accounts");

    @TempDir
    private Path folder;

    @Test
    void makesWhatASingleThreadMakesOfTheSameTellings() throws Exception {
        var tellings = tellings(new Random(5));
        Picture alone;
        try (var hub = new HubInstance(PostgresForTests.freshDatabase(), folder.resolve("alone"))) {
            for (var batch : batches(tellings)) hub.landing.land(batch);
            alone = hub.resolved();
        }

        var database = PostgresForTests.freshDatabase();
        try (var one = new HubInstance(database, folder.resolve("one"));
                var other = new HubInstance(database, folder.resolve("other"));
                var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var sending = new ArrayList<Callable<Void>>();
            for (int client = 0; client < CLIENTS; client++) {
                var own = new ArrayList<>(tellings);
                Collections.shuffle(own, new Random(client));
                var instance = client % 2 == 0 ? one : other;
                sending.add(() -> {
                    for (var batch : batches(own)) instance.landing.land(batch);
                    return null;
                });
            }
            for (Future<Void> sent : clients.invokeAll(sending)) sent.get();
            assertThat(one.resolved()).isEqualTo(alone);
        }
        assertThat(alone.golden()).hasSizeGreaterThan(PEOPLE / 2);
    }

    /** Each person in two or three sources; some told again, some deleted. */
    private static List<SourceRecord> tellings(Random random) {
        var tellings = new ArrayList<SourceRecord>();
        for (int person = 0; person < PEOPLE; person++)
            for (var source : SOURCES.subList(0, 2 + random.nextInt(2))) {
                var id = new RecordId(source, RecordType.PERSON, "person " + person);
                tellings.add(SourceRecord.of(id, 1, person(person, 0)));
                if (random.nextInt(3) == 0) tellings.add(SourceRecord.of(id, 2, person(person, 1)));
                if (random.nextInt(8) == 0) tellings.add(SourceRecord.deleted(id, 3));
            }
        return tellings;
    }

    private static Person person(int number, int telling) {
        return Person.named(
                        "Given" + Integer.toString(number * 7919, 36), "Name" + Integer.toString(number * 104_729, 36))
                .withBirthDate(LocalDate.of(1940, 1, 1).plusDays(number * 53L))
                .withEmail("person%d.%d@mail.example".formatted(number, telling));
    }

    private static List<List<SourceRecord>> batches(List<SourceRecord> all) {
        var batches = new ArrayList<List<SourceRecord>>();
        for (int from = 0; from < all.size(); from += AT_ONCE)
            batches.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        return batches;
    }
}
