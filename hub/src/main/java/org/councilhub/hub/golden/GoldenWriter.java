package org.councilhub.hub.golden;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.councilhub.adapters.record.ChangesPort.Kind;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.hub.golden.GoldenRecordsChanged.Change;
import org.councilhub.hub.golden.Regrouping.Formed;
import org.councilhub.hub.postgres.TextHash;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what a batch made of golden records, in sets and inside the resolver's transaction. */
@Component
public class GoldenWriter {
    private final JdbcClient jdbc;
    private final Redirects redirects;
    private final ApplicationEventPublisher events;

    GoldenWriter(JdbcClient jdbc, Redirects redirects, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.redirects = redirects;
        this.events = events;
    }

    private record Written(GoldenId id, long version) {}

    public void write(Regrouping regrouping) {
        redirects.end(regrouping.revived(), regrouping.batch());
        redirects.add(regrouping.merged(), regrouping.batch());
        var changes = new ArrayList<Change>();
        for (var written : writeBodies(regrouping)) {
            boolean isNew = written.version() == 1 || regrouping.revived().contains(written.id());
            changes.add(new Change(written.id(), isNew ? Kind.CREATED : Kind.CHANGED));
        }
        retire(regrouping.merged().keySet(), regrouping.batch());
        retire(regrouping.emptied(), regrouping.batch());
        regrouping.merged().keySet().stream().sorted().forEach(id -> changes.add(new Change(id, Kind.MERGED)));
        regrouping.emptied().stream().sorted().forEach(id -> changes.add(new Change(id, Kind.EMPTIED)));
        if (!changes.isEmpty())
            events.publishEvent(new GoldenRecordsChanged(regrouping.type(), regrouping.batch(), changes));
    }

    /** @return those whose body differs from what was there */
    private List<Written> writeBodies(Regrouping regrouping) {
        var formed = regrouping.formed();
        if (formed.isEmpty()) return List.of();
        var bodies = formed.stream()
                .map(f -> RecordJson.mapper().writeValueAsString(f.body()))
                .toArray(String[]::new);
        return jdbc.sql("""
                        insert into golden_record as g (id, type, version, live, body, hash, batch)
                        select id, :type, 1, true, body::jsonb, hash, :batch
                        from unnest(:ids::uuid[], :bodies, :hashes::uuid[]) as a (id, body, hash)
                        on conflict (id) do update
                        set version = g.version + 1, live = true, body = excluded.body, hash = excluded.hash,
                            batch = excluded.batch, recorded_at = now()
                        where g.hash <> excluded.hash or not g.live
                        returning id, version
                        """)
                .param("type", regrouping.type().word())
                .param("batch", regrouping.batch())
                .param(
                        "ids",
                        GoldenRecords.texts(formed.stream().map(Formed::id).toList()))
                .param("bodies", bodies)
                .param(
                        "hashes",
                        Stream.of(bodies).map(TextHash::of).map(UUID::toString).toArray(String[]::new))
                .query((row, number) ->
                        new Written(new GoldenId(row.getObject("id", UUID.class)), row.getLong("version")))
                .list();
    }

    private void retire(Collection<GoldenId> ids, long batch) {
        if (ids.isEmpty()) return;
        var nothing = RecordJson.mapper().writeValueAsString(GoldenBody.EMPTY);
        jdbc.sql("""
                        update golden_record
                        set version = version + 1, live = false, body = :body::jsonb, hash = :hash, batch = :batch,
                            recorded_at = now()
                        where id = any(:ids::uuid[])
                        """)
                .param("body", nothing)
                .param("hash", TextHash.of(nothing))
                .param("batch", batch)
                .param("ids", GoldenRecords.texts(ids))
                .update();
    }
}
