package org.councilhub.adapters.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.camel.impl.DefaultCamelContext;
import org.councilhub.adapters.feeds.Extracts;
import org.councilhub.adapters.pull.FeedSettings;
import org.councilhub.adapters.pull.LandingFake;
import org.councilhub.adapters.pull.Pull;
import org.councilhub.adapters.pull.PullErrors;
import org.councilhub.adapters.record.LandingPort.QuarantinedRow;
import org.councilhub.adapters.system.Feed;
import org.councilhub.adapters.system.SourceSystem;
import org.councilhub.adapters.system.SourceSystems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SftpPullTest {
    @TempDir
    Path temp;

    private final LandingFake landing = new LandingFake();
    private SftpServer server;
    private DefaultCamelContext context;
    private SourceSystem system;
    private Pull pull;

    @BeforeEach
    void startServer() throws Exception {
        server = new SftpServer(temp);
        context = new DefaultCamelContext();
        system = parking();
        pull = new Pull(system, landing);
    }

    @AfterEach
    void stopAll() throws Exception {
        context.close();
        server.close();
    }

    @Test
    void movesAFileToDoneWhenItsRowsHaveLanded() throws Exception {
        put("permits-1.csv", "id,name\n1,Amy\n2,Ada\n");
        start(settings());
        awaitPull(1);
        assertThat(landing.keys()).containsExactly("1", "2");
        assertThat(files("")).isEmpty();
        assertThat(files("done")).containsExactly("permits-1.csv");
    }

    @Test
    void putsABadRowIntoQuarantineAndGoesOn() throws Exception {
        put("permits-1.csv", "id,name\n1,Amy\n2,Ada,x\n3,Eve\n");
        start(settings());
        awaitPull(1);
        assertThat(landing.keys()).containsExactly("1", "3");
        assertThat(landing.quarantined())
                .containsExactly(new QuarantinedRow(
                        "parking",
                        "permits-1.csv",
                        3,
                        "line has 3 columns, must have 2; look for a separator in a value without quotes",
                        "2,Ada,x"));
        assertThat(files("done")).containsExactly("permits-1.csv");
    }

    @Test
    void setsAFileWithAnotherHeaderAsideAndReadsTheNext() throws Exception {
        put("permits-1.csv", "id,surname\n1,Amy\n");
        put("permits-2.csv", "id,name\n2,Ada\n");
        start(settings());
        awaitPull(1);
        assertThat(landing.keys()).containsExactly("2");
        assertThat(files("failed")).containsExactly("permits-1.csv");
        assertThat(files("done")).containsExactly("permits-2.csv");
        assertThat(landing.quarantined()).extracting(QuarantinedRow::line).containsExactly(1L);
    }

    @Test
    void leavesAFileWhereItIsWhenItsRowsDoNotLandAndTakesItUpAgain() throws Exception {
        var rows = new StringBuilder("id,name\n");
        for (int i = 10_000; i < 12_500; i++) rows.append(i).append(",Amy\n");
        put("permits-1.csv", rows.toString());
        landing.crashesAtCall(2);
        start(settings());
        await(() -> pull.status().problem().isPresent());
        assertThat(landing.keys()).hasSize(1_000);
        assertThat(files("")).containsExactly("permits-1.csv");

        landing.recovers();
        awaitPull(1);
        assertThat(landing.keys()).hasSize(2_500);
        assertThat(files("done")).containsExactly("permits-1.csv");
    }

    @Test
    void takesNoFileOfAnotherName() throws Exception {
        put("bins-1.csv", "id,name\n1,Amy\n");
        put("permits-2.csv.part", "id,name\n1,Amy\n");
        start(settings());
        awaitPull(1);
        assertThat(landing.keys()).isEmpty();
        assertThat(files("")).containsExactly("bins-1.csv", "permits-2.csv.part");
    }

    @Test
    void saysThatAServerCannotBeReachedAndReadsItOnceItCan() throws Exception {
        put("permits-1.csv", "id,name\n1,Amy\n");
        server.stop();
        start(settings());
        await(() -> pull.status().problem().isPresent());
        assertThat(pull.status().problem().orElseThrow())
                .startsWith("cannot read sftp://hub@127.0.0.1:")
                .contains("Connection refused");

        server.startAgain();
        awaitPull(1);
        assertThat(landing.keys()).containsExactly("1");
        assertThat(pull.status().problem()).isEmpty();
    }

    @Test
    void doesNotTakeALostConnectionForTheEndOfAFile() throws Exception {
        var keys = IntStream.range(100_000, 200_000).mapToObj(Integer::toString).toList();
        var rest = ",Amy" + " Okafor".repeat(20) + "\n";
        put("permits-1.csv", "id,name\n" + String.join(rest, keys) + rest);
        var cut = new AtomicBoolean();
        landing.whenLanding(() -> {
            if (!cut.getAndSet(true)) assertThatCode(server::stop).doesNotThrowAnyException();
        });
        start(settings());
        await(() -> pull.status().problem().isPresent());
        assertThat(landing.keys()).hasSizeLessThan(100_000);
        assertThat(files("")).containsExactly("permits-1.csv");

        server.startAgain();
        awaitPull(1);
        assertThat(landing.keys()).isEqualTo(keys);
        assertThat(files("done")).containsExactly("permits-1.csv");
    }

    @Test
    void letsAFileBeWhenTheHubStops() throws Exception {
        var rest = ",Amy" + " Okafor".repeat(20) + "\n";
        var keys = IntStream.range(100_000, 200_000).mapToObj(Integer::toString).toList();
        put("permits-1.csv", "id,name\n" + String.join(rest, keys) + rest);
        var stopped = new CountDownLatch(1);
        landing.whenLanding(() -> {
            if (context.isStopping()) return;
            Thread.ofPlatform().start(() -> {
                context.stop();
                stopped.countDown();
            });
            while (!context.isStopping()) Thread.onSpinWait();
        });
        start(settings());
        stopped.await();
        assertThat(landing.keys()).hasSizeBetween(1_000, 99_000);
        assertThat(files("")).containsExactly("permits-1.csv");
    }

    @Test
    void saysThatAFileCannotBeMovedAndCountsNoPull() throws Exception {
        put("done", "a file where the folder should be");
        put("permits-1.csv", "id,name\n1,Amy\n");
        start(settings());
        await(() -> pull.status().problem().isPresent());
        assertThat(pull.status().problem().orElseThrow()).startsWith("the pull broke off (");
        assertThat(landing.keys()).containsExactly("1");
        assertThat(pull.status().completed()).isZero();
    }

    @Test
    void waitsUntilAFileHasSettled() throws Exception {
        put("permits-1.csv", "id,name\n1,Amy\n");
        start(server.settings().withPace(Duration.ofMillis(50), Duration.ofSeconds(1)));
        await(() -> landing.keys().equals(List.of("1")));
    }

    @Test
    void trustsNoServerWhoseHostKeyIsUnknown() throws Exception {
        put("permits-1.csv", "id,name\n1,Amy\n");
        var empty = Files.createFile(temp.resolve("nobody"));
        start(settings().withKnownHosts(empty));
        await(() -> pull.status().problem().isPresent());
        assertThat(pull.status().problem().orElseThrow()).contains("HostKey");
        assertThat(landing.keys()).isEmpty();
    }

    private FeedSettings settings() {
        return server.settings().withPace(Duration.ofMillis(50), Duration.ZERO);
    }

    private void start(FeedSettings settings) throws Exception {
        context.addRoutesConfigurations(new PullErrors());
        context.addRoutes(new SftpPull(pull, (Feed.Sftp) system.feed(), settings, Extracts::open));
        context.start();
    }

    private SourceSystem parking() throws Exception {
        return SourceSystems.readFile(Files.writeString(temp.resolve("parking.yaml"), """
                name: parking
                title: Parking permits
                owner: Parking Services
                controller: Kesterby Borough Council
                purposes: [parking]
                trust: {person: {default: 0.5}}
                feed: {protocol: sftp, files: permits-*.csv}
                extract: {format: csv, columns: [id, name]}
                records:
                  - type: person
                    key: "{id}"
                    fields:
                      name: {given: "{name}"}
                """));
    }

    private void put(String name, String text) throws Exception {
        Files.writeString(server.outbox().resolve(name), text);
    }

    private List<String> files(String folder) throws Exception {
        try (var files = Files.list(server.outbox().resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private void awaitPull(int number) throws Exception {
        await(() -> pull.status().completed() >= number);
    }

    private static void await(java.util.function.BooleanSupplier condition) throws Exception {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("still not so after 30 s");
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
        }
    }
}
