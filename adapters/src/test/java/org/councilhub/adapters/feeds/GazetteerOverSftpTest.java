package org.councilhub.adapters.feeds;

import java.nio.file.Files;
import java.nio.file.Path;
import org.councilhub.adapters.feeds.SendingSource.Sent;
import org.councilhub.adapters.sftp.SftpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class GazetteerOverSftpTest implements SourceContract {
    private SftpServer server;
    private SendingSource source;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        server = new SftpServer(folder);
        source = new SendingSource(Path.of("../config/sources"), "gazetteer", server.settings(), this::put);
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
        var rows = new StringBuilder("15,\"I\",1,99000001,\"OAK ROAD\",\"\",\"KESTERBY\",\"KESTERBY\",\"ENG\"\n");
        for (var one : sent) rows.append(rows(one));
        var text =
                "10,\"KESTERBY\",9950,2026-11-%02d,1,2026-11-01,06:00:00,\"7.3\",\"%s\"\n%s99,0,%d,2026-11-01,06:00:00\n"
                        .formatted(
                                version,
                                version == 1 ? "F" : "C",
                                rows,
                                rows.chars().filter(c -> c == '\n').count());
        var part = Files.writeString(server.outbox().resolve("part"), text);
        Files.move(part, server.outbox().resolve("gazetteer-202611%02d.csv".formatted(version)));
    }

    private static String rows(Sent sent) {
        return switch (sent) {
            case Sent.Says(String key, String name) -> property("I", key) + address(key, name);
            case Sent.Deletion(String key) -> property("D", key);
            case Sent.Garbled() -> "21,\"GARBLED\n";
        };
    }

    private static String property(String change, String uprn) {
        return "21,\"%s\",2,%s,1,2,2020-01-01,\"RD02\",,1.00,1.00,1,9950,2020-01-01,,2020-01-01,2020-01-01,\"\",\"W\",\"\",9950,9950,\"\"\n"
                .formatted(change, uprn);
    }

    private static String address(String uprn, String name) {
        return "24,\"I\",3,%s,\"L%s\",\"ENG\",1,2020-01-01,,2020-01-01,2020-01-01,,\"\",,\"\",\"\",,\"\",,\"\",\"%s\",99000001,\"\",\"Y\",\"KB1 4QT\",\"\",\"Y\",9950,9950,\"\"\n"
                .formatted(uprn, uprn, name);
    }
}
