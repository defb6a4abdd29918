package org.councilhub.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.postgres.PostgresForTests;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class TruthIT {
    private static final UUID AMY = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);

    private final PGSimpleDataSource database = PostgresForTests.freshDatabase().dataSource();

    @TempDir
    private Path folder;

    @BeforeEach
    void migrate() {
        Flyway.configure().dataSource(database).load().migrate();
    }

    @Test
    void isOneAndOneWhereGoldenRecordsAreAsTheTruth() throws Exception {
        person("a:1", AMY);
        person("b:x:1", AMY);
        person("c:1", BEN);

        assertThat(compare("a:1,amy\nb:x:1,amy\nc:1,ben\n")).isEqualTo(new Accuracy(1, 1, 1));
    }

    @Test
    void countsPairsThatAreWronglyTogetherAndPairsThatAreWronglyApart() throws Exception {
        person("a:1", AMY);
        person("a:2", AMY);
        person("a:3", AMY);
        person("a:4", BEN);

        // together: 1-2, 1-3, 2-3; really: 1-2, 3-4
        assertThat(compare("a:1,amy\na:2,amy\na:3,ben\na:4,ben\n")).isEqualTo(new Accuracy(0.33333, 0.5, 0.4));
    }

    @Test
    void takesARecordThatHasNotLandedAsMissed() throws Exception {
        person("a:1", AMY);

        assertThat(compare("a:1,amy\na:2,amy\n")).isEqualTo(new Accuracy(1, 0, 0));
    }

    private Accuracy compare(String truth) throws Exception {
        var file = Files.writeString(folder.resolve("truth.csv"), "record_id,entity_id\n" + truth);
        return Truth.compare(database, RecordType.PERSON, file);
    }

    private void person(String recordId, UUID golden) {
        int colon = recordId.indexOf(':');
        long record = JdbcClient.create(database)
                .sql("""
                        insert into source_record (public_id, source, type, key, version, since)
                        values (gen_random_uuid(), ?, 'person', ?, 1, 1) returning id
                        """)
                .params(recordId.substring(0, colon), recordId.substring(colon + 1))
                .query(Long.class)
                .single();
        JdbcClient.create(database)
                .sql(
                        "insert into membership (record_id, type, golden_id, revision, batch) values (?, 'person', ?, 1, 1)")
                .params(record, golden)
                .update();
    }
}
