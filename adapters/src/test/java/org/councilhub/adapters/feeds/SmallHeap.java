package org.councilhub.adapters.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.councilhub.adapters.extract.Origin;
import org.councilhub.adapters.pull.Pull;
import org.councilhub.adapters.record.LandingPort;
import org.councilhub.adapters.record.SourceRecord;
import org.councilhub.adapters.system.SourceSystems;

/** Pulls an extract that is made as it is read; started by {@link SmallHeapTest} in a JVM of its own. Prints what came of it. */
final class SmallHeap {
    private SmallHeap() {}

    public static void main(String[] args) throws IOException {
        int size = Integer.parseInt(args[1]);
        var text = switch (args[0]) {
            case "gazetteer" -> gazetteer(size);
            case "housing-register" -> register(size, Stream.of());
            default -> register(10, IntStream.range(0, size).mapToObj(i -> "x".repeat(1 << 20)));
        };
        var name = args[0].equals("gazetteer") ? "gazetteer" : "housing-register";
        var system = SourceSystems.read(Path.of("../config/sources")).find(name).orElseThrow();
        var pull = new Pull(system, new Nowhere());
        var origin = new Origin(name + "-20261101.csv", Instant.EPOCH);
        try (var reader = Extracts.open(system, origin, new Texts(text))) {
            var tally = pull.land(origin.name(), reader);
            System.out.printf("%d records, %d in quarantine%n", tally.records(), tally.quarantined());
        }
    }

    /** @param line parts of one more line in the middle */
    private static List<Stream<String>> register(int rows, Stream<String> line) {
        var header =
                "change_type,application_ref,person_no,relationship,title,forename,surname,dob,ni_no,correspondence_address,email,telephone,band,priority_date,status,last_change\n";
        return List.of(
                Stream.of(header),
                IntStream.range(0, rows / 2).mapToObj(SmallHeap::applicant),
                line,
                Stream.of("\n"),
                IntStream.range(rows / 2, rows).mapToObj(SmallHeap::applicant));
    }

    private static String applicant(int number) {
        return "I,H%07d, 1,APPLICANT ,MRS ,Amy Rose                ,Okafor              ,02/05/1984,XB 12 34 56 C,\"12 Alder Road, Kesterby, KB1 4QT\",amy@example.org,07155 204381,B,01022026,ACTIVE,01112026093005\n"
                .formatted(number);
    }

    /** All streets, then all BLPUs, then all their addresses: the order in which a property's rows are farthest apart. */
    private static List<Stream<String>> gazetteer(int properties) {
        int streets = properties / 25;
        return List.of(
                Stream.of("10,\"KESTERBY\",9950,2026-11-01,1,2026-11-01,06:00:00,\"7.3\",\"F\"\n"),
                IntStream.range(0, streets)
                        .mapToObj("15,\"I\",1,99%06d,\"OAK ROAD\",\"\",\"KESTERBY\",\"KESTERBY\",\"ENG\"\n"::formatted),
                IntStream.range(1, properties + 1)
                        .mapToObj(
                                "21,\"I\",2,%d,1,2,2020-01-01,\"RD02\",,1.00,1.00,1,9950,2020-01-01,,2020-01-01,2020-01-01,\"\",\"W\",\"\",9950,9950,\"\"\n"
                                        ::formatted),
                IntStream.range(1, properties + 1)
                        .mapToObj(i ->
                                "24,\"I\",3,%d,\"L%d\",\"ENG\",1,2020-01-01,,2020-01-01,2020-01-01,,\"\",,\"\",\"\",%d,\"\",,\"\",\"\",99%06d,\"\",\"Y\",\"KB1 4QT\",\"\",\"Y\",9950,9950,\"\"\n"
                                        .formatted(i, i, i % 25, i % streets)),
                Stream.of("99,0,%d,2026-11-01,06:00:00\n".formatted(2 * properties + streets)));
    }

    /** Takes everything and keeps nothing. */
    private static final class Nowhere implements LandingPort {
        @Override
        public List<Landed> land(List<SourceRecord> records) {
            return records.stream()
                    .map(record -> new Landed(record.id(), State.NEW))
                    .toList();
        }

        @Override
        public void quarantine(List<QuarantinedRow> rows) {}

        @Override
        public Optional<String> position(String source) {
            return Optional.empty();
        }

        @Override
        public void readUpTo(String source, String position) {}
    }

    /** Texts one after the other, as bytes. (A stream of streams would gather each of them when it is iterated over.) */
    private static final class Texts extends InputStream {
        private final Iterator<Stream<String>> parts;
        private Iterator<String> texts = Collections.emptyIterator();
        private byte[] current = {};
        private int at;

        Texts(List<Stream<String>> parts) {
            this.parts = parts.iterator();
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            while (at == current.length) {
                while (!texts.hasNext()) {
                    if (!parts.hasNext()) return -1;
                    texts = parts.next().iterator();
                }
                current = texts.next().getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            int count = Math.min(length, current.length - at);
            System.arraycopy(current, at, into, offset, count);
            at += count;
            return count;
        }
    }
}
