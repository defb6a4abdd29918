package org.councilhub.hub.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.record.SourceRecord;
import org.councilhub.hub.postgres.PostgresForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The candidate index's folder is lost or spoiled: it is built anew from the database, and nobody is found twice. */
class IndexFaultsIT {
    private static final int RESIDENTS = 300;

    @TempDir
    private Path folder;

    private interface Damage {
        void to(Path file) throws IOException;
    }

    @Test
    void isBuiltAnewWhenItsFilesAreDeletedWhileItIsInUse() throws Exception {
        survives(Files::delete, true);
    }

    @Test
    void isBuiltAnewWhenItsFilesWereDeletedWhileTheHubWasDown() throws Exception {
        survives(Files::delete, false);
    }

    @Test
    void isBuiltAnewWhenItsFilesWereSpoiledWhileTheHubWasDown() throws Exception {
        survives(IndexFaultsIT::spoil, false);
    }

    private void survives(Damage damage, boolean inUse) throws Exception {
        var records = BoroughRecords.write(folder.resolve("extracts"), 17, RESIDENTS, 0).bySource().stream()
                .flatMap(List::stream)
                .toList();
        int half = records.size() / 2;
        Picture undisturbed;
        try (var hub = new HubInstance(PostgresForTests.freshDatabase(), folder.resolve("undisturbed"))) {
            hub.landing.land(records);
            undisturbed = hub.resolved();
        }

        var database = PostgresForTests.freshDatabase();
        var data = folder.resolve("damaged");
        var hub = new HubInstance(database, data, "councilhub.resolve.commit-index=200ms");
        try {
            hub.landing.land(records.subList(0, half));
            hub.awaitResolved();
            if (!inUse) hub.close();
            spoil(data.resolve("index"), damage);
            if (!inUse) hub = new HubInstance(database, data, "councilhub.resolve.commit-index=200ms");
            land(hub, records.subList(half, records.size()));
            assertThat(hub.resolved()).isEqualTo(undisturbed);
            var again = hub;
            await().atMost(HubInstance.PATIENCE).until(() -> again.leads(RecordType.PERSON));
        } finally {
            hub.close();
        }
    }

    /** In small batches, so that the index has to be written again and again. */
    private static void land(HubInstance hub, List<SourceRecord> records) {
        for (int from = 0; from < records.size(); from += 50) {
            hub.landing.land(records.subList(from, Math.min(records.size(), from + 50)));
            hub.awaitResolved();
        }
    }

    private static void spoil(Path index, Damage damage) throws IOException {
        try (var files = Files.walk(index)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("write.lock"))
                    .toList()) damage.to(file);
        }
    }

    private static void spoil(Path file) throws IOException {
        long half = Files.size(file) / 2;
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.truncate(half);
        }
    }
}
