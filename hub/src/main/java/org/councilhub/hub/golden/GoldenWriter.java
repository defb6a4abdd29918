package org.councilhub.hub.golden;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Relations relations;
    private final ApplicationEventPublisher events;

    GoldenWriter(JdbcClient jdbc, Redirects redirects, Relations relations, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.redirects = redirects;
        this.relations = relations;
        this.events = events;
    }

    /** @param before empty: there was none */
    private record Written(GoldenId id, Optional<GoldenBody> before) {
        static Written fromRow(ResultSet row, int number) throws SQLException {
            return new Written(
                    new GoldenId(row.getObject("id", UUID.class)),
                    Optional.ofNullable(row.getString("before"))
                            .map(body -> RecordJson.mapper().readValue(body, GoldenBody.class)));
        }

        GoldenBody body() {
            return before.orElse(GoldenBody.EMPTY);
        }
    }

    public void write(Regrouping regrouping) {
        // of the whole batch, as late as can be: what is read until the commit is still what was before
        var at = jdbc.sql("select clock_timestamp()").query(Timestamp.class).single();
        redirects.end(regrouping.revived(), regrouping.batch(), at);
        redirects.add(regrouping.merged(), regrouping.batch(), at);
        var changes = new ArrayList<Change>(formed(regrouping, at));
        retire(regrouping.merged().keySet(), Kind.MERGED, regrouping, at, changes);
        retire(regrouping.emptied(), Kind.EMPTIED, regrouping, at, changes);
        if (!changes.isEmpty()) events.publishEvent(new GoldenRecordsChanged(regrouping.type(), changes));
    }

    private List<Change> formed(Regrouping regrouping, Timestamp at) {
        var bodies = new HashMap<GoldenId, GoldenBody>();
        regrouping.formed().forEach(formed -> bodies.put(formed.id(), formed.body()));
        var written = writeBodies(regrouping, at);
        var differing = new HashMap<GoldenId, GoldenBody>();
        written.forEach(each -> differing.put(each.id(), bodies.getOrDefault(each.id(), GoldenBody.EMPTY)));
        relations.write(
                regrouping.type(),
                differing,
                written.stream()
                        .filter(each -> each.before().isPresent())
                        .map(Written::id)
                        .toList());
        return written.stream()
                .map(each -> {
                    boolean isNew =
                            each.before().isEmpty() || regrouping.revived().contains(each.id());
                    return Change.between(
                            each.id(),
                            isNew ? Kind.CREATED : Kind.CHANGED,
                            each.body(),
                            bodies.getOrDefault(each.id(), GoldenBody.EMPTY));
                })
                .toList();
    }

    /** @return those whose body differs from what was there, which goes into the history */
    private List<Written> writeBodies(Regrouping regrouping, Timestamp at) {
        var formed = regrouping.formed();
        if (formed.isEmpty()) return List.of();
        var bodies = formed.stream().map(Formed::json).toArray(String[]::new);
        return jdbc.sql("""
                        with written as (
                            insert into golden_record as g (id, type, version, live, body, hash, batch, recorded_at)
                            select id, :type, 1, true, body::jsonb, hash, :batch, :at
                            from unnest(:ids::uuid[], :bodies, :hashes::uuid[]) as a (id, body, hash)
                            on conflict (id) do update
                            set version = g.version + 1, live = true, body = excluded.body, hash = excluded.hash,
                                batch = excluded.batch, recorded_at = excluded.recorded_at
                            where g.hash <> excluded.hash or not g.live
                            returning new.id, old.version, old.live, old.body, old.recorded_at),
                        past as (
                            insert into golden_history (golden_id, version, live, body, since, until)
                            select id, version, live, body, recorded_at, :at from written where version is not null)
                        select id, body as before from written
                        """)
                .param("type", regrouping.type().word())
                .param("batch", regrouping.batch())
                .param("at", at)
                .param(
                        "ids",
                        GoldenRecords.texts(formed.stream().map(Formed::id).toList()))
                .param("bodies", bodies)
                .param(
                        "hashes",
                        Stream.of(bodies).map(TextHash::of).map(UUID::toString).toArray(String[]::new))
                .query(Written::fromRow)
                .list();
    }

    private void retire(
            Collection<GoldenId> ids, Kind kind, Regrouping regrouping, Timestamp at, List<Change> changes) {
        if (ids.isEmpty()) return;
        relations.write(regrouping.type(), Map.of(), ids);
        var nothing = RecordJson.mapper().writeValueAsString(GoldenBody.EMPTY);
        jdbc.sql("""
                        with written as (
                            update golden_record
                            set version = version + 1, live = false, body = :body::jsonb, hash = :hash, batch = :batch,
                                recorded_at = :at
                            where id = any(:ids::uuid[])
                            returning new.id, old.version, old.live, old.body, old.recorded_at),
                        past as (
                            insert into golden_history (golden_id, version, live, body, since, until)
                            select id, version, live, body, recorded_at, :at from written)
                        select id, body as before from written order by id
                        """)
                .params(Map.of("body", nothing, "hash", TextHash.of(nothing)))
                .param("batch", regrouping.batch())
                .param("at", at)
                .param("ids", GoldenRecords.texts(ids))
                .query(Written::fromRow)
                .list()
                .forEach(written -> changes.add(Change.between(written.id(), kind, written.body(), GoldenBody.EMPTY)));
    }
}
