package org.councilhub.adapters.pull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.councilhub.adapters.record.LandingPort;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.record.SourceRecord;
import org.jspecify.annotations.Nullable;

/** Keeps what landed, as the hub does: the highest version is current, the same again changes nothing. Can be told to fail. */
public final class LandingFake implements LandingPort {
    private final SortedMap<RecordId, SourceRecord> current = new TreeMap<>();
    private final Map<String, QuarantinedRow> quarantine = new TreeMap<>();
    private final Map<String, String> positions = new HashMap<>();
    private final List<State> states = new ArrayList<>();
    private Runnable whenLanding = () -> {};
    private int callsUntilCrash = Integer.MAX_VALUE;

    @Override
    public synchronized List<Landed> land(List<SourceRecord> records) {
        if (--callsUntilCrash <= 0) throw new IllegalStateException("the database is away");
        whenLanding.run();
        var answers = records.stream().map(this::land).toList();
        answers.forEach(answer -> states.add(answer.state()));
        return answers;
    }

    private Landed land(SourceRecord record) {
        var before = current.get(record.id());
        if (before != null && before.version() > record.version()) return new Landed(record.id(), State.STALE);
        current.put(record.id(), record);
        return new Landed(record.id(), state(before, record));
    }

    private static State state(@Nullable SourceRecord before, SourceRecord record) {
        if (before != null && Objects.equals(before.content(), record.content())) return State.UNCHANGED;
        if (record.isDeleted()) return State.DELETED;
        return before == null ? State.NEW : State.CHANGED;
    }

    @Override
    public synchronized void quarantine(List<QuarantinedRow> rows) {
        for (var row : rows) quarantine.put("%s %s %06d".formatted(row.source(), row.origin(), row.line()), row);
    }

    @Override
    public synchronized Optional<String> position(String source) {
        return Optional.ofNullable(positions.get(source));
    }

    @Override
    public synchronized void readUpTo(String source, String position) {
        positions.put(source, position);
    }

    /** The call after so many more fails, and all that follow, until {@link #recovers}. */
    public synchronized void crashesAtCall(int call) {
        callsUntilCrash = call;
    }

    /** What happens elsewhere while records land. */
    public synchronized void whenLanding(Runnable event) {
        whenLanding = event;
    }

    public synchronized boolean isAway() {
        return callsUntilCrash <= 0;
    }

    public synchronized void recovers() {
        callsUntilCrash = Integer.MAX_VALUE;
    }

    /** What is current, deletions left out. */
    public synchronized List<SourceRecord> records() {
        return current.values().stream().filter(record -> !record.isDeleted()).toList();
    }

    public synchronized List<String> keys() {
        return records().stream().map(record -> record.id().key()).toList();
    }

    public synchronized List<QuarantinedRow> quarantined() {
        return List.copyOf(quarantine.values());
    }

    /** How each record that was ever handed over was answered. */
    public synchronized List<State> states() {
        return List.copyOf(states);
    }
}
