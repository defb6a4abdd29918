package org.councilhub.hub.sources;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.access.Audit;
import org.councilhub.hub.access.Caller;
import org.councilhub.hub.access.Role;
import org.councilhub.hub.sources.LandingBatch.Receipt;
import org.councilhub.hub.sources.RecordStream.Unusable;
import org.councilhub.hub.sources.RecordStream.Usable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lands what a client sends, writes it down, and waits for the resolver where the client wants that. */
@Component
class Intake {
    private final Landing landing;
    private final SourceRecords records;
    private final Memberships memberships;
    private final Audit audit;
    private final SourcesSettings settings;

    Intake(Landing landing, SourceRecords records, Memberships memberships, Audit audit, SourcesSettings settings) {
        this.landing = landing;
        this.records = records;
        this.memberships = memberships;
        this.audit = audit;
        this.settings = settings;
    }

    /** One record, or few, that somebody waits for. */
    List<RecordReceipt> take(List<Arrival> arrivals, Caller caller, boolean waits) throws InterruptedException {
        var landed = land(arrivals, caller, Lane.INTERACTIVE);
        var standings = waits ? await(landed, settings.waitLimit()) : Map.<Long, Standing>of();
        return landed.stream()
                .map(receipt -> answer(null, receipt, standings, caller))
                .toList();
    }

    /** A stream: what is in one chunk lands in one commit. Somebody may wait for a short one; a long one is a backlog. */
    void takeAll(RecordStream stream, Caller caller, boolean waits, AnswerFile answers)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + settings.waitLimit().toNanos();
        var lane = waits ? Lane.INTERACTIVE : Lane.BACKLOG;
        for (var rows = stream.next(settings.chunk()); !rows.isEmpty(); rows = stream.next(settings.chunk())) {
            var unusable = rows.stream().filter(Unusable.class::isInstance).map(Unusable.class::cast);
            landing.quarantine(unusable.map(stream::quarantined).toList());
            var usable = rows.stream()
                    .filter(Usable.class::isInstance)
                    .map(Usable.class::cast)
                    .toList();
            var landed = land(usable.stream().map(Usable::arrival).toList(), caller, lane);
            var left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            var standings = waits ? await(landed, left) : Map.<Long, Standing>of();
            answers.add(answers(rows, landed, standings, caller));
            lane = Lane.BACKLOG;
        }
    }

    private List<RecordReceipt> answers(
            List<RecordStream.Row> rows, List<Receipt> landed, Map<Long, Standing> standings, Caller caller) {
        var receipts = landed.iterator();
        var answers = new ArrayList<RecordReceipt>();
        for (var row : rows)
            answers.add(
                    switch (row) {
                        case Usable usable -> answer(usable.line().number(), receipts.next(), standings, caller);
                        case Unusable unusable ->
                            RecordReceipt.quarantined(unusable.line().number(), unusable.problem());
                    });
        return answers;
    }

    private static RecordReceipt answer(
            @Nullable Long line, Receipt receipt, Map<Long, Standing> standings, Caller caller) {
        var answer = RecordReceipt.landed(line, receipt);
        var standing = standings.get(receipt.record());
        boolean mayRead = caller.may(Role.READER)
                && caller.view(receipt.id().type()).shows(receipt.id().source());
        return standing == null ? answer : answer.standing(standing, mayRead);
    }

    private List<Receipt> land(List<Arrival> arrivals, Caller caller, Lane lane) {
        if (arrivals.isEmpty()) return List.of();
        var landed = landing.land(arrivals, lane);
        writeDown(landed, caller);
        return landed;
    }

    private void writeDown(List<Receipt> landed, Caller caller) {
        var byType = new EnumMap<RecordType, Collection<UUID>>(RecordType.class);
        for (var receipt : landed)
            byType.computeIfAbsent(receipt.id().type(), type -> new ArrayList<>())
                    .add(receipt.publicId());
        byType.forEach((type, ids) -> audit.wrote(caller, type, ids, List.of()));
    }

    private Map<Long, Standing> await(List<Receipt> landed, Duration limit) throws InterruptedException {
        var ids = landed.stream().map(Receipt::record).distinct().toList();
        var standings = records.awaitResolved(ids, limit);
        var restricted = memberships.restricted(standings.values().stream()
                .flatMap(standing -> standing.goldenId().stream())
                .toList());
        standings.replaceAll((record, standing) ->
                standing.goldenId().filter(restricted::contains).isPresent() ? standing.withoutGolden() : standing);
        return standings;
    }
}
