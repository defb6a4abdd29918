package org.councilhub.hub.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.councilhub.adapters.record.Person;
import org.councilhub.adapters.record.PersonName;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.record.SourceRecord;
import org.councilhub.hub.postgres.PostgresForTests;
import org.councilhub.hub.postgres.PostgresForTests.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One telephone number on many records: whether two of them are brought together cannot depend on who came first. */
class TooCommonKeysIT {
    private static final String SWITCHBOARD = "+447700900123";
    private static final int LIMIT = 5;
    private static final int SHUFFLES = Boolean.getBoolean("councilhub.long") ? 20 : 2;

    @TempDir
    private Path folder;

    private Path config;

    @BeforeEach
    void configure() throws IOException {
        config = folder.resolve("config");
        try (var files = Files.walk(Path.of("../config"))) {
            for (var file : files.toList()) {
                var copy = config.resolve(Path.of("../config").relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(copy);
                else Files.copy(file, copy);
            }
        }
        var model = config.resolve("matching/person.yaml");
        Files.writeString(model, Files.readString(model).replaceFirst("too-common: \\d+", "too-common: " + LIMIT));
    }

    /** Two of one common name, whom only the number brings together, then others with it. */
    private static List<SourceRecord> tellings(int others) {
        var names = List.of("John", "David", "Susan", "Paul", "Mary", "Peter", "Linda", "Mark", "Karen", "Alan");
        var all = new ArrayList<SourceRecord>();
        all.add(telling("council-tax", 0, "John"));
        all.add(telling("housing-register", 0, "John"));
        for (int i = 1; i <= others; i++) all.add(telling("council-tax", i, names.get(i)));
        return all;
    }

    private static SourceRecord telling(String source, int key, String given) {
        var name = new PersonName(null, given, null, "Smith");
        return new SourceRecord(
                new RecordId(source, RecordType.PERSON, String.valueOf(key)),
                1,
                new Person(name, null, null, null, List.of(), List.of(SWITCHBOARD), null));
    }

    private HubInstance hub(Database database, String data) {
        return new HubInstance(
                database, folder.resolve(data), "councilhub.folders.config=" + config, "councilhub.resolve.batch=2");
    }

    private Picture picture(List<SourceRecord> tellings, String data) {
        try (var hub = hub(PostgresForTests.freshDatabase(), data)) {
            for (var telling : tellings) {
                hub.land(telling);
                hub.awaitResolved();
            }
            return hub.resolved();
        }
    }

    @Test
    void joinsTheTwoWhileTheNumberIsRareAndTakesThemApartWhenItIsCommonInWhateverOrderTheyCome() {
        var few = picture(tellings(LIMIT - 2), "few");
        assertThat(few.golden()).containsKey("[council-tax/person/0, housing-register/person/0]");

        var tellings = tellings(LIMIT + 3);
        var many = picture(tellings, "many");
        assertThat(many.golden()).hasSize(tellings.size());
        for (int seed = 0; seed < SHUFFLES; seed++) {
            Collections.shuffle(tellings, new Random(seed));
            assertThat(picture(tellings, "many-" + seed)).as("seed %d", seed).isEqualTo(many);
        }
    }

    @Test
    void aRebuildAndALaterStartUseTheSameStopList() {
        var database = PostgresForTests.freshDatabase();
        Picture before;
        try (var hub = hub(database, "first")) {
            for (var telling : tellings(LIMIT + 3)) hub.land(telling);
            before = hub.resolved();
            assertThat(stopped(hub)).isEqualTo("phone");
            hub.rebuild();
            assertThat(hub.resolved()).isEqualTo(before);
        }
        try (var hub = hub(database, "second")) {
            hub.resolveAllAgain();
            assertThat(hub.resolved()).isEqualTo(before);
            assertThat(stopped(hub)).isEqualTo("phone");
        }
    }

    /** Rules of the stopped keys. */
    private static String stopped(HubInstance hub) {
        return hub.jdbc
                .sql("select string_agg(distinct split_part(key, ':', 1), ' ') from stop_key")
                .query(String.class)
                .single();
    }
}
