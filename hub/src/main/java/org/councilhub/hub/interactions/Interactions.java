package org.councilhub.hub.interactions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.interactions.Interaction.Channel;
import org.councilhub.hub.interactions.Interaction.Kind;
import org.councilhub.hub.interactions.Interaction.Subject;
import org.councilhub.hub.sources.RecordsErased;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Interactions, as each source's newest version has them. */
@Repository
class Interactions {
    private static final String SELECT = """
            select i.*, r.public_id as record_id, m.golden_id, m.type as golden_type
            from interaction i
            join interaction_subject s on s.interaction_id = i.id
            join source_record r on r.source = i.source and r.type = s.type and r.key = s.key
            join membership m on m.record_id = r.id and m.golden_id is not null
            """;

    private final JdbcClient jdbc;

    Interactions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum State {
        NEW,
        CHANGED,
        UNCHANGED,
        STALE,
        DELETED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Landed(UUID id, State state) {}

    /**
     * An interaction in the timeline of a golden record.
     *
     * @param record opaque id of the source record by which it is there
     */
    record Entry(
            UUID id,
            String source,
            String reference,
            Kind kind,
            Channel channel,
            String status,
            @Nullable String title,
            Instant openedAt,
            @Nullable Instant closedAt,
            UUID record,
            UUID golden,
            RecordType type) {}

    private record There(long id, UUID publicId, long version, String text) {}

    /** The higher version stands, whichever comes first; told again under the same version nothing changes. */
    @Transactional
    public Landed land(Interaction told) {
        var there = lock(told.source(), told.reference());
        if (there.isEmpty()) return new Landed(insert(told), State.NEW);
        var known = there.get();
        if (told.version() < known.version()) return new Landed(known.publicId(), State.STALE);
        if (text(told).equals(known.text())) return new Landed(known.publicId(), State.UNCHANGED);
        if (told.version() == known.version()) return new Landed(known.publicId(), State.STALE);
        remove(known.id());
        insert(told, known.publicId());
        return new Landed(known.publicId(), State.CHANGED);
    }

    /** @return empty where there is none */
    @Transactional
    public Optional<Landed> delete(String source, String reference, long version) {
        return lock(source, reference).map(known -> {
            if (version < known.version()) return new Landed(known.publicId(), State.STALE);
            remove(known.id());
            return new Landed(known.publicId(), State.DELETED);
        });
    }

    /** What an erased record was about goes with it; what others have a part in stays with them. */
    @EventListener
    void forget(RecordsErased event) {
        for (var id : event.records()) {
            var about = jdbc.sql("""
                            delete from interaction_subject s using interaction i
                            where i.id = s.interaction_id and i.source = :source and s.type = :type and s.key = :key
                            returning i.id
                            """)
                    .param("source", id.source())
                    .param("type", id.type().word())
                    .param("key", id.key())
                    .query(Long.class)
                    .list();
            jdbc.sql("""
                            delete from interaction i where i.id = any(:ids)
                              and not exists (select from interaction_subject s where s.interaction_id = i.id)
                            """)
                    .param("ids", about.stream().mapToLong(Long::longValue).toArray())
                    .update();
            jdbc.sql("update interaction set told = '' where id = any(:ids)")
                    .param("ids", about.stream().mapToLong(Long::longValue).toArray())
                    .update();
        }
    }

    private Optional<There> lock(String source, String reference) {
        return jdbc.sql("""
                        select id, public_id, version, told from interaction
                        where source = :source and reference = :reference for update
                        """)
                .param("source", source)
                .param("reference", reference)
                .query((row, number) -> new There(
                        row.getLong("id"),
                        row.getObject("public_id", UUID.class),
                        row.getLong("version"),
                        row.getString("told")))
                .optional();
    }

    private void remove(long id) {
        jdbc.sql("delete from interaction_subject where interaction_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from interaction where id = :id").param("id", id).update();
    }

    private UUID insert(Interaction told) {
        var publicId = UUID.randomUUID();
        insert(told, publicId);
        return publicId;
    }

    private void insert(Interaction told, UUID publicId) {
        var closed = told.closedAt();
        long id = jdbc.sql("""
                        insert into interaction (public_id, source, reference, found_by, version, kind, channel, status,
                            title, opened_at, closed_at, told)
                        values (:publicId, :source, :reference, :foundBy, :version, :kind, :channel, :status,
                            :title, :opened, :closed, :told)
                        returning id
                        """)
                .param("publicId", publicId)
                .param("source", told.source())
                .param("reference", told.reference())
                .param("foundBy", foundBy(told.reference()))
                .param("version", told.version())
                .param("kind", told.kind().name())
                .param("channel", told.channel().name())
                .param("status", told.status())
                .param("title", told.title())
                .param("opened", Timestamp.from(told.openedAt()))
                .param("closed", closed == null ? null : Timestamp.from(closed))
                .param("told", text(told))
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into interaction_subject (interaction_id, type, key)
                        select :id, type, key from unnest(:types, :keys) as a (type, key) on conflict do nothing
                        """)
                .param("id", id)
                .param(
                        "types",
                        told.subjects().stream().map(each -> each.type().word()).toArray(String[]::new))
                .param("keys", told.subjects().stream().map(Subject::key).toArray(String[]::new))
                .update();
    }

    /** By which it is decided whether the same is told again. */
    private static String text(Interaction told) {
        return told.toString();
    }

    /** People leave out blanks and write small letters. */
    static String foundBy(String reference) {
        return reference.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Newest first, behind this one; those of these sources. */
    List<Entry> timeline(UUID golden, List<String> sources, Instant before, UUID last, int limit) {
        return jdbc.sql("select * from (select distinct on (i.id) i.* from (" + SELECT + """
                         where m.golden_id = :golden and (:all or i.source = any(:sources))) i order by i.id, i.record_id) e
                        where (opened_at, public_id) < (:before, :last)
                        order by opened_at desc, public_id desc limit :limit
                        """)
                .param("golden", golden)
                .param("all", sources.isEmpty())
                .param("sources", sources.toArray(String[]::new))
                .param("before", Timestamp.from(before))
                .param("last", last)
                .param("limit", limit)
                .query(Interactions::entry)
                .list();
    }

    /** All that have this reference, in any spelling, with everybody whom each is about; by opening time. */
    SortedMap<UUID, List<Entry>> withReference(String reference, int most) {
        var found = new TreeMap<UUID, List<Entry>>();
        jdbc.sql(SELECT + " where i.found_by = :reference order by i.opened_at desc, i.id, r.public_id limit :most")
                .param("reference", foundBy(reference))
                .param("most", most)
                .query(Interactions::entry)
                .list()
                .forEach(entry -> found.computeIfAbsent(entry.id(), id -> new ArrayList<>())
                        .add(entry));
        return found;
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        var closed = row.getTimestamp("closed_at");
        return new Entry(
                row.getObject("public_id", UUID.class),
                row.getString("source"),
                row.getString("reference"),
                Kind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                row.getString("status"),
                row.getString("title"),
                row.getTimestamp("opened_at").toInstant(),
                closed == null ? null : closed.toInstant(),
                row.getObject("record_id", UUID.class),
                row.getObject("golden_id", UUID.class),
                RecordType.ofWord(row.getString("golden_type")).orElseThrow());
    }
}
