package org.councilhub.hub.golden;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.record.Relation;
import org.councilhub.hub.access.View;
import org.councilhub.hub.golden.GoldenBody.Provenance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/**
 * How golden records stand to each other: what sources say of it, and what follows from an address with a UPRN. Derived
 * from bodies, and written with them, so that the way back from a property to its people is one look-up.
 */
@Repository
class Relations {
    private static final String ADDRESS = "address";
    private static final String UPRN = "uprn";
    /** What a property is: the row that says which UPRN it has. */
    private static final String IS = "IS";

    private final JdbcClient jdbc;

    Relations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param of the golden record whose source says so
     * @param attribute under which it is shared
     * @param to empty: whoever is named has not landed, or belongs to none
     */
    record Row(
            GoldenId of,
            RecordType type,
            String source,
            String attribute,
            Relation.Kind kind,
            Optional<GoldenId> to,
            RecordType toType,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    private record Stated(
            UUID golden,
            RecordType type,
            Provenance from,
            String attribute,
            String kind,
            String toType,
            @Nullable String key,
            @Nullable String uprn,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    /**
     * Takes the place of what these said before.
     *
     * @param known those among them that may have said something
     */
    void write(RecordType type, Map<GoldenId, GoldenBody> bodies, Collection<GoldenId> known) {
        if (!known.isEmpty())
            jdbc.sql("delete from golden_relation where golden_id = any(:ids::uuid[])")
                    .param("ids", GoldenRecords.texts(known))
                    .update();
        var stated = new ArrayList<Stated>();
        bodies.forEach((id, body) -> stated.addAll(stated(id.value(), type, body)));
        if (stated.isEmpty()) return;
        jdbc.sql("""
                        insert into golden_relation (golden_id, type, record_id, source, attribute, kind, to_type, to_key,
                            to_uprn, since, until)
                        select golden_id, :type, record_id, source, attribute, kind, to_type, to_key, to_uprn, since, until
                        from unnest(:goldens::uuid[], :records::uuid[], :sources, :attributes, :kinds, :toTypes, :keys,
                            :uprns, :since::date[], :until::date[]) as a
                            (golden_id, record_id, source, attribute, kind, to_type, to_key, to_uprn, since, until)
                        """)
                .param("type", type.word())
                .param("goldens", column(stated, each -> each.golden().toString()))
                .param("records", column(stated, each -> each.from().record().toString()))
                .param("sources", column(stated, each -> each.from().source()))
                .param("attributes", column(stated, Stated::attribute))
                .param("kinds", column(stated, Stated::kind))
                .param("toTypes", column(stated, Stated::toType))
                .param("keys", column(stated, Stated::key))
                .param("uprns", column(stated, Stated::uprn))
                .param("since", column(stated, each -> text(each.since())))
                .param("until", column(stated, each -> text(each.until())))
                .update();
    }

    private static Collection<Stated> stated(UUID golden, RecordType type, GoldenBody body) {
        var stated = new LinkedHashSet<Stated>();
        for (var said : words(body, View.RELATIONS))
            for (var each : said.value()) {
                var relation = RecordJson.mapper().treeToValue(each, Relation.class);
                stated.add(new Stated(
                        golden,
                        type,
                        said.from(),
                        View.RELATIONS,
                        relation.kind().name(),
                        relation.type(),
                        relation.key(),
                        relation.uprn(),
                        relation.from(),
                        relation.until()));
            }
        switch (type) {
            case PERSON -> addresses(golden, type, body, Relation.Kind.LIVES_AT.name(), stated);
            case BUSINESS -> addresses(golden, type, body, Relation.Kind.TRADES_AT.name(), stated);
            case PROPERTY ->
                words(body, UPRN)
                        .forEach(said -> stated.add(
                                at(golden, type, said, UPRN, IS, said.value().asString())));
        }
        return stated;
    }

    private static void addresses(UUID golden, RecordType type, GoldenBody body, String kind, Collection<Stated> into) {
        for (var said : words(body, ADDRESS)) {
            var uprn = said.value().path(UPRN).asString("");
            if (!uprn.isEmpty()) into.add(at(golden, type, said, ADDRESS, kind, uprn));
        }
    }

    private static Stated at(UUID golden, RecordType type, Said said, String attribute, String kind, String uprn) {
        return new Stated(
                golden, type, said.from(), attribute, kind, RecordType.PROPERTY.word(), null, uprn, null, null);
    }

    private record Said(JsonNode value, Provenance from) {}

    private static List<Said> words(GoldenBody body, String group) {
        var words = new ArrayList<Said>();
        body.group(group)
                .ifPresent(found -> found.values()
                        .forEach(value -> value.from().forEach(from -> words.add(new Said(value.value(), from)))));
        return words;
    }

    /** What its own sources say of it. */
    List<Row> of(GoldenId golden) {
        return jdbc.sql("""
                        select r.*, coalesce(m.golden_id, p.golden_id) as to_id from golden_relation r
                        left join source_record s on s.source = r.source and s.type = r.to_type and s.key = r.to_key
                        left join membership m on m.record_id = s.id
                        left join golden_relation p on p.to_uprn = r.to_uprn and p.kind = 'IS'
                        where r.golden_id = :id and r.kind <> 'IS'
                        """).param("id", golden.value()).query(Relations::row).list();
    }

    /** What sources say of others, in which it is named: by a record of its own, or by its UPRN. */
    List<Row> naming(GoldenId golden, int most) {
        return jdbc.sql("""
                        select * from (
                            select r.*, m.golden_id as to_id from membership m
                            join source_record s on s.id = m.record_id
                            join golden_relation r on r.source = s.source and r.to_type = s.type and r.to_key = s.key
                            where m.golden_id = :id
                            union
                            select r.*, p.golden_id from golden_relation p
                            join golden_relation r on r.to_uprn = p.to_uprn and r.kind <> 'IS'
                            where p.golden_id = :id and p.kind = 'IS') named
                        order by golden_id, kind, source limit :most
                        """)
                .param("id", golden.value())
                .param("most", most)
                .query(Relations::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new GoldenId(row.getObject("golden_id", UUID.class)),
                RecordType.ofWord(row.getString("type")).orElseThrow(),
                row.getString("source"),
                row.getString("attribute"),
                Relation.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("to_id", UUID.class)).map(GoldenId::new),
                RecordType.ofWord(row.getString("to_type")).orElseThrow(),
                day(row.getDate("since")),
                day(row.getDate("until")));
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable String[] column(List<Stated> stated, Function<Stated, @Nullable String> column) {
        return stated.stream().map(column).toArray(String[]::new);
    }
}
