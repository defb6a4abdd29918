package org.councilhub.hub.sources;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a source told of one record, in the order of the source's own versions, whatever the order of arrival. The same
 * tellings give the same runs: that is what lets an extract arrive late.
 *
 * <p>Told twice under one version, a deletion wins over a content and of two contents the one with the greater hash: it
 * does not matter which, only that it is always the same.
 */
final class Timeline {
    /** How many confirmations of a run are kept. A contradiction older than all of them moves {@code since} too far. */
    static final int CONFIRMATIONS = 32;

    static final Comparator<@Nullable UUID> STRENGTH = Comparator.nullsLast(Comparator.naturalOrder());

    private final NavigableMap<Long, Telling> tellings = new TreeMap<>();

    private record Telling(
            @Nullable UUID hash, long revision, @Nullable Instant recordedAt, boolean late) {}

    /**
     * Versions without a break in which the source told the same.
     *
     * @param since the first of them
     * @param confirmed those between, ascending, the last {@value #CONFIRMATIONS}
     * @param version the last of them
     * @param hash of the content; null: deleted
     * @param recordedAt when the hub first knew; null: now
     * @param late arrived after a newer one
     */
    record Run(
            long revision,
            long since,
            List<Long> confirmed,
            long version,
            @Nullable UUID hash,
            @Nullable Instant recordedAt,
            boolean late) {
        Run {
            confirmed = List.copyOf(confirmed);
        }

        /** The same content, told again under a higher version. */
        Run confirmedAt(long higher) {
            if (version == since) return new Run(revision, since, confirmed, higher, hash, recordedAt, late);
            var more = new ArrayList<>(confirmed);
            more.add(version);
            return new Run(revision, since, lastOf(more), higher, hash, recordedAt, late);
        }
    }

    Timeline(List<Run> runs) {
        for (var run : runs) {
            var telling = new Telling(run.hash(), run.revision(), run.recordedAt(), run.late());
            tellings.put(run.since(), telling);
            run.confirmed().forEach(version -> tellings.put(version, telling));
            tellings.put(run.version(), telling);
        }
    }

    /** @return whether this is what the source's version now says: false when something else under that version wins */
    boolean tell(long version, @Nullable UUID hash, long revision) {
        var there = tellings.get(version);
        if (there != null && STRENGTH.compare(there.hash(), hash) >= 0) return false;
        boolean late = !tellings.isEmpty() && version < tellings.lastKey();
        tellings.put(version, new Telling(hash, revision, null, late));
        return true;
    }

    /**
     * Newest first; each under a revision of its own. The newest keeps its number when it is cut in two.
     *
     * @param unused the first revision that no run has yet
     */
    List<Run> runs(long unused) {
        var runs = new ArrayList<Run>();
        var taken = new HashSet<Long>();
        long next = unused;
        for (var stretch : stretches()) {
            var free = stretch.descendingMap().values().stream()
                    .map(Telling::revision)
                    .filter(number -> !taken.contains(number))
                    .findFirst();
            long revision = free.isPresent() ? free.get() : next++;
            taken.add(revision);
            runs.add(run(stretch, revision));
        }
        return runs;
    }

    private static Run run(NavigableMap<Long, Telling> stretch, long revision) {
        var last = stretch.lastEntry().getValue();
        var between = List.copyOf(stretch.keySet()).subList(1, Math.max(1, stretch.size() - 1));
        boolean late = stretch.values().stream().allMatch(Telling::late);
        return new Run(
                revision, stretch.firstKey(), lastOf(between), stretch.lastKey(), last.hash(), last.recordedAt(), late);
    }

    private List<NavigableMap<Long, Telling>> stretches() {
        var stretches = new ArrayList<NavigableMap<Long, Telling>>();
        for (var entry : tellings.descendingMap().entrySet()) {
            boolean goesOn = !stretches.isEmpty()
                    && STRENGTH.compare(
                                    stretches.getLast().firstEntry().getValue().hash(),
                                    entry.getValue().hash())
                            == 0;
            if (!goesOn) stretches.add(new TreeMap<>());
            stretches.getLast().put(entry.getKey(), entry.getValue());
        }
        return stretches;
    }

    private static List<Long> lastOf(List<Long> versions) {
        return versions.subList(Math.max(0, versions.size() - CONFIRMATIONS), versions.size());
    }
}
