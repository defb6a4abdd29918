package org.councilhub.matching.candidates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.councilhub.matching.packed.PackedRecords;
import org.councilhub.matching.packed.Workers;

/**
 * The blocks of records that share a followed key: the pairs that {@link CandidateIndex} would give one by one. A pair is made where its greater
 * record is asked for, once, however many keys it shares.
 */
public final class Blocks {
    private final PackedRecords records;
    private final IntPages blocks;
    private final List<RuleForecast> forecasts;
    private final List<Parked> parked;
    private final long diskBytes;

    Blocks(PackedRecords records, IntPages blocks, List<RuleForecast> forecasts, List<Parked> parked, long diskBytes) {
        this.diskBytes = diskBytes;
        this.records = records;
        this.blocks = blocks;
        this.forecasts = List.copyOf(forecasts);
        this.parked = List.copyOf(parked);
    }

    /**
     * A key on more records than the model's limit, which is not followed.
     *
     * @param size how many records
     * @param record one of them
     */
    public record Parked(String rule, long key, int size, int record) {}

    /**
     * Where keys are sorted.
     *
     * @param folder for temporary files
     * @param entries how many keys of one rule are held in memory, 8 bytes each; the others are sorted on disk
     */
    public record Room(Path folder, long entries) {
        private static final long USUAL_ENTRIES = 1L << 25;

        public Room(Path folder) {
            this(folder, USUAL_ENTRIES);
        }

        /** In the system's folder for temporary files. */
        public static Room temporary() {
            return new Room(Path.of(System.getProperty("java.io.tmpdir")));
        }
    }

    public static Blocks of(PackedRecords records, Workers workers, Room room) {
        return find(records, workers, room, BlockFinder::find);
    }

    /**
     * For each rule, in the model's order, the blocks that it makes by itself.
     *
     * @param limit of how many records a key that is followed may be at most
     */
    public static List<Blocks> byRule(PackedRecords records, Workers workers, int limit) {
        return find(records, workers, Room.temporary(), finder -> finder.findByRule(limit));
    }

    private static <T> T find(PackedRecords records, Workers workers, Room room, Function<BlockFinder, T> how) {
        int most = 1 << KeyEntries.RECORD_BITS;
        if (records.size() > most)
            throw new IllegalArgumentException(
                    "illegal size: %,d records, must be at most %,d: split the files".formatted(records.size(), most));
        try (var entries = new KeyEntries(workers, new SpillFile(room.folder), room.entries)) {
            return how.apply(new BlockFinder(records, workers, entries));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By rule, in the model's order. */
    public List<RuleForecast> forecasts() {
        return forecasts;
    }

    /** Memory of the blocks themselves. */
    public long bytes() {
        return blocks.bytes();
    }

    /** What sorted keys took on disk at most. */
    public long diskBytes() {
        return diskBytes;
    }

    /** All pairs, the greater record in the upper half; in order, each once. */
    public long[] pairs() {
        var found = new long
                [Math.toIntExact(
                        forecasts.stream().mapToLong(RuleForecast::pairs).sum())];
        int count = 0;
        for (int page = 0; page < blocks.pages(); page++) {
            int[] in = blocks.page(page);
            for (int at = 0; at < blocks.end(page); at += in[at] + 1)
                for (int i = at + 2; i <= at + in[at]; i++)
                    for (int j = at + 1; j < i; j++) found[count++] = (long) in[i] << Integer.SIZE | in[j];
        }
        Arrays.parallelSort(found);
        return distinct(found);
    }

    /** Each number once. */
    public static long[] distinct(long[] sorted) {
        int count = 0;
        for (int i = 0; i < sorted.length; i++) if (i == 0 || sorted[i] != sorted[i - 1]) sorted[count++] = sorted[i];
        return Arrays.copyOf(sorted, count);
    }

    /** Keys of each rule that are not followed: the commonest of them. */
    public List<Parked> parked() {
        return parked;
    }

    /** The text of a key, which may be personal. */
    public String text(Parked key) {
        return records.matcher().keyText(records.get(key.record), key.rule, key.key);
    }

    PackedRecords records() {
        return records;
    }

    /** For a run of records the places of their blocks. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record PlacesOf(int from, int[] starts, int[] places) {}

    /**
     * @param asked others in the run have no places
     * @param most how many places may be held; fewer records are taken when there are more
     */
    PlacesOf placesOf(int from, IntPredicate asked, int most) {
        int to = records.size();
        var starts = new int[to - from + 1];
        forEachMember(from, to, (record, place) -> {
            if (asked.test(record)) starts[record - from + 1]++;
        });
        for (int i = 1; i < starts.length; i++) {
            if ((long) starts[i - 1] + starts[i] > most && i > 1) {
                to = from + i - 1;
                break;
            }
            starts[i] += starts[i - 1];
        }
        var places = new int[starts[to - from]];
        var next = Arrays.copyOf(starts, to - from);
        forEachMember(from, to, (record, place) -> {
            if (asked.test(record)) places[next[record - from]++] = place;
        });
        return new PlacesOf(from, Arrays.copyOf(starts, to - from + 1), places);
    }

    private interface Member {
        void in(int record, int place);
    }

    private void forEachMember(int from, int to, Member action) {
        for (int page = 0; page < blocks.pages(); page++) {
            int[] in = blocks.page(page);
            int end = blocks.end(page);
            for (int at = 0; at < end; at += in[at] + 1) {
                int place = IntPages.place(page, at);
                for (int i = at + 1; i <= at + in[at]; i++) if (in[i] >= from && in[i] < to) action.in(in[i], place);
            }
        }
    }

    IntPages pages() {
        return blocks;
    }
}
