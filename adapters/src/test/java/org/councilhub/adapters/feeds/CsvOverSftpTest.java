package org.councilhub.adapters.feeds;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.councilhub.adapters.feeds.SendingSource.Sent;
import org.councilhub.adapters.sftp.SftpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class CsvOverSftpTest implements SourceContract {
    private SftpServer server;
    private SendingSource source;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("parking.yaml"), """
                name: parking
                title: Parking permits
                owner: Parking Services
                controller: Kesterby Borough Council
                purposes: [parking]
                trust: {person: {default: 0.5}}
                feed: {protocol: sftp, files: permits-*.csv}
                extract:
                  format: csv
                  columns: [change, id, name]
                  time: "{file.name | after permits- | before . | time yyyyMMdd}"
                records:
                  - type: person
                    key: "{id}"
                    deleted: "{change | only D}"
                    fields:
                      name: {surname: "{name}"}
                """);
        server = new SftpServer(folder);
        source = new SendingSource(folder, "parking", server.settings(), this::put);
    }

    @AfterEach
    void stop() throws Exception {
        source.close();
        server.close();
    }

    @Override
    public SendingSource source() {
        return source;
    }

    private void put(int version, Sent... sent) throws Exception {
        var rows = Arrays.stream(sent).map(CsvOverSftpTest::row).collect(Collectors.joining());
        var name = "permits-202611%02d.csv".formatted(version);
        // as a careful source sends it: under another name until it is whole
        var part = Files.writeString(server.outbox().resolve(name + ".part"), "change,id,name\n" + rows);
        Files.move(part, server.outbox().resolve(name));
    }

    private static String row(Sent sent) {
        return switch (sent) {
            case Sent.Says(String key, String name) -> "U,%s,%s\n".formatted(key, name);
            case Sent.Deletion(String key) -> "D,%s,\n".formatted(key);
            case Sent.Garbled() -> "U,\"GARBLED\n";
        };
    }
}
