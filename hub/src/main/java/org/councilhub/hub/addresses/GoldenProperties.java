package org.councilhub.hub.addresses;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.postgres.TextHash;
import org.councilhub.matching.address.AddressText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The addresses of golden properties that have a UPRN: all that any source says of them, with older and other forms. */
@Repository
class GoldenProperties {
    private static final int PAGE = 5000;
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;

    GoldenProperties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param batch the last one of the properties' resolver that is in it
     * @param addresses by UPRN and the address's text: the same properties give the same, whatever ids they have here
     */
    record Snapshot(long batch, SortedMap<String, AddressText> addresses) {
        UUID hash() {
            return TextHash.of(addresses.keySet().toString());
        }
    }

    /** The number of the last batch of properties. */
    long batch() {
        return jdbc.sql("select coalesce(max(batch), 0) from resolver where type = :type")
                .param("type", RecordType.PROPERTY.word())
                .query(Long.class)
                .single();
    }

    /** All of them, at one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Snapshot read() {
        var addresses = new TreeMap<String, AddressText>();
        long batch = batch();
        List<Row> page;
        var last = FIRST;
        do {
            page = after(last);
            for (var row : page) add(row, addresses);
            if (!page.isEmpty()) last = page.getLast().id();
        } while (page.size() == PAGE);
        return new Snapshot(batch, addresses);
    }

    private record Row(UUID id, String uprn, String addresses, String alternatives) {}

    private List<Row> after(UUID last) {
        return jdbc.sql("""
                        select id, body #>> '{groups,uprn,values,0,value}' as uprn,
                               coalesce(jsonb_path_query_array(body, '$.groups.address.values[*].value'), '[]') as addresses,
                               coalesce(jsonb_path_query_array(body, '$.groups.alternatives.values[*].value[*]'), '[]')
                                   as alternatives
                        from golden_record
                        where type = :type and live and id > :last and body #> '{groups,uprn}' is not null
                        order by id limit :limit
                        """)
                .params(Map.of("type", RecordType.PROPERTY.word(), "last", last, "limit", PAGE))
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("uprn"),
                        row.getString("addresses"),
                        row.getString("alternatives")))
                .list();
    }

    private static void add(Row row, SortedMap<String, AddressText> into) {
        for (var list : List.of(row.addresses(), row.alternatives()))
            for (var address : RecordJson.mapper().readTree(list)) {
                var text = Places.text(address, row.uprn());
                into.put(row.uprn() + " " + text.lines() + " " + text.postcode(), text);
            }
    }
}
