package org.councilhub.hub.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.councilhub.adapters.record.Address;
import org.councilhub.adapters.record.Person;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.record.SourceRecord;
import org.councilhub.hub.golden.GoldenId;
import org.councilhub.hub.postgres.PostgresForTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResolverIT {
    private static final Person AMY = Person.named("Amy", "Okafor")
            .withBirthDate(LocalDate.of(1971, 5, 2))
            .withEmail("amy.okafor@mail.example")
            .at(new Address("9950000061", List.of("1 Alder Road", "Kesterby"), "KB1 4QT"));

    @TempDir
    private static Path data;

    private HubInstance hub;
    private int test;

    @BeforeAll
    void start() {
        hub = new HubInstance(PostgresForTests.freshDatabase(), data);
    }

    @AfterAll
    void stop() {
        hub.close();
    }

    @BeforeEach
    void nextTest() {
        test++;
    }

    @Test
    void makesOneGoldenRecordOfTwoRecordsOfOnePerson() {
        hub.land(record("council-tax", "a", 1, AMY), record("housing-register", "a", 1, AMY));
        hub.awaitResolved();

        var golden = golden("council-tax", "a");
        assertThat(golden("housing-register", "a")).isEqualTo(golden);
        var found = hub.golden.find(RecordType.PERSON, golden).orElseThrow();
        assertThat(found.body().best("birthDate").orElseThrow().asString()).isEqualTo("1971-05-02");
        assertThat(found.body().records()).hasSize(2);
    }

    private SourceRecord record(String source, String key, long version, Person person) {
        return SourceRecord.of(id(source, key), version, person);
    }

    private RecordId id(String source, String key) {
        return new RecordId(source, RecordType.PERSON, test + "/" + key);
    }

    private GoldenId golden(String source, String key) {
        return new GoldenId(
                hub.records.find(id(source, key)).orElseThrow().goldenId().orElseThrow());
    }
}
