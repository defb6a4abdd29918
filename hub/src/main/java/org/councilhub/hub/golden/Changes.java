package org.councilhub.hub.golden;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.councilhub.adapters.record.ChangesPort.GoldenChange;
import org.councilhub.adapters.record.ChangesPort.Kind;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.access.View;
import org.councilhub.hub.golden.GoldenRecordsChanged.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outbox: what changed, in order and without gaps. Commits in which golden records change are one after the other. */
@Component
public class Changes {
    private static final String SELECT = """
            select c.*, exists (
                select from membership m join record_flag f on f.record_id = m.record_id and f.kind = 'RESTRICTED'
                where m.golden_id = coalesce(
                    (select s.survivor from survivor s where s.superseded = c.golden_id), c.golden_id)) as restricted
            from change c
            """;

    private final JdbcClient jdbc;

    Changes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A change with all that decides who may be told of it.
     *
     * @param restricted whether the golden record is under restriction now
     */
    public record Recorded(
            GoldenChange change, Set<String> before, Set<String> after, Set<String> touched, boolean restricted) {

        /** As this reader knows it; empty when it is to know nothing of it. */
        public Optional<GoldenChange> seenBy(View view) {
            if (view.isUnlimited()) return Optional.of(change);
            boolean was = Pairs.anySeenBy(view, before);
            boolean is = !restricted && Pairs.anySeenBy(view, after);
            if (restricted && !after.isEmpty()) return Optional.empty();
            if (was && is) return Pairs.anySeenBy(view, touched) ? as(Kind.CHANGED) : Optional.empty();
            if (is) return as(Kind.CREATED);
            return was ? as(change.kind() == Kind.MERGED ? Kind.MERGED : Kind.EMPTIED) : Optional.empty();
        }

        private Optional<GoldenChange> as(Kind kind) {
            return Optional.of(new GoldenChange(
                    change.sequence(), change.id(), change.type(), change.goldenId(), kind, change.at()));
        }
    }

    /** The last change that anybody can see; 0 before the first. */
    public long head() {
        return jdbc.sql("select sequence from change_head").query(Long.class).single();
    }

    /** Those behind this sequence number, oldest first. */
    public List<Recorded> after(long sequence, int limit) {
        return jdbc.sql(SELECT + "where c.sequence > :sequence order by c.sequence limit :limit")
                .param("sequence", sequence)
                .param("limit", limit)
                .query(Changes::recorded)
                .list();
    }

    /** How far a subscriber has been told. */
    public long delivered(String subscriber) {
        return jdbc.sql("select delivered from subscriber where name = :name")
                .param("name", subscriber)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    public void delivered(String subscriber, long sequence) {
        jdbc.sql("""
                        insert into subscriber as s (name, delivered) values (:name, :sequence)
                        on conflict (name) do update set delivered = greatest(s.delivered, excluded.delivered)
                        """).param("name", subscriber).param("sequence", sequence).update();
    }

    /** Part of the caller's transaction: from now on nobody but the data-protection officer is shown this one. */
    public void withdrawn(GoldenRecord golden) {
        var pairs = Pairs.of(golden.body());
        write(new GoldenRecordsChanged(
                golden.type(), List.of(new Change(golden.id(), Kind.EMPTIED, pairs, new TreeSet<>(), pairs))));
    }

    /** Part of the caller's transaction: it is shown again. */
    public void shownAgain(GoldenRecord golden) {
        var pairs = Pairs.of(golden.body());
        write(new GoldenRecordsChanged(
                golden.type(), List.of(new Change(golden.id(), Kind.CREATED, new TreeSet<>(), pairs, pairs))));
    }

    /** Part of the caller's transaction: more or less of it is shown than before. */
    public void shownOtherwise(GoldenRecord golden) {
        var pairs = Pairs.of(golden.body());
        write(new GoldenRecordsChanged(
                golden.type(), List.of(new Change(golden.id(), Kind.CHANGED, pairs, pairs, pairs))));
    }

    /** The head stays locked until the commit, so that no lower number can appear after a higher one was read. */
    @EventListener
    void write(GoldenRecordsChanged event) {
        var changes = event.changes();
        jdbc.sql("""
                        with head as (
                            update change_head set sequence = sequence + :count returning sequence - :count as last)
                        insert into change (sequence, type, golden_id, kind, before, after, touched)
                        select head.last + a.number, :type, a.id, a.kind,
                            a.before::text[], a.after::text[], a.touched::text[]
                        from head, unnest(:ids::uuid[], :kinds, :before, :after, :touched)
                            with ordinality as a (id, kind, before, after, touched, number)
                        """)
                .param("count", changes.size())
                .param("type", event.type().word())
                .param("ids", texts(changes, change -> change.id().value().toString()))
                .param("kinds", texts(changes, change -> change.kind().name()))
                .param("before", texts(changes, change -> array(change.before())))
                .param("after", texts(changes, change -> array(change.after())))
                .param("touched", texts(changes, Changes::touched))
                .update();
    }

    /** Nothing where all is touched because there was nothing before, or is nothing now. */
    private static @Nullable String touched(Change change) {
        boolean all = change.before().isEmpty() || change.after().isEmpty();
        return all ? null : array(change.touched());
    }

    private static String[] texts(List<Change> changes, Function<Change, @Nullable String> column) {
        return changes.stream().map(column).toArray(String[]::new);
    }

    /** Names of sources and attributes need no quotation marks. */
    private static String array(Collection<String> pairs) {
        return "{" + String.join(",", pairs) + "}";
    }

    private static Recorded recorded(ResultSet row, int number) throws SQLException {
        var before = pairs(row, "before");
        var after = pairs(row, "after");
        var touched = row.getArray("touched") == null ? union(before, after) : pairs(row, "touched");
        var change = new GoldenChange(
                row.getLong("sequence"),
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getObject("golden_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getTimestamp("changed_at").toInstant());
        return new Recorded(change, before, after, touched, row.getBoolean("restricted"));
    }

    private static Set<String> pairs(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? Set.of() : new TreeSet<>(Arrays.asList((String[]) array.getArray()));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    /** The type of a change. */
    static RecordType type(GoldenChange change) {
        return RecordType.ofWord(change.type()).orElseThrow();
    }
}
