package org.councilhub.hub.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.councilhub.adapters.record.RecordJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What two hubs must agree in to be equal: which source records belong together, and the values of each golden record
 * with where they came from. Ids and times are history and left out.
 *
 * @param golden body and relations, in which source records stand by (source, type, key), by the keys of its records
 */
record Picture(Map<String, String> golden) {

    static Picture of(JdbcClient jdbc) {
        var names = new HashMap<UUID, String>();
        jdbc.sql("select public_id, source, type, key from source_record").query(row -> {
            names.put(
                    row.getObject("public_id", UUID.class),
                    row.getString("source") + "/" + row.getString("type") + "/" + row.getString("key"));
        });
        var members = new TreeMap<UUID, TreeSet<String>>();
        jdbc.sql("""
                        select m.golden_id, r.public_id from membership m join source_record r on r.id = m.record_id
                        where m.golden_id is not null
                        """).query(row -> {
            members.computeIfAbsent(row.getObject("golden_id", UUID.class), id -> new TreeSet<>())
                    .add(names.get(row.getObject("public_id", UUID.class)));
        });
        var golden = new TreeMap<String, String>();
        var live = new ArrayList<UUID>();
        jdbc.sql("select id, body from golden_record where live").query(row -> {
            var id = row.getObject("id", UUID.class);
            live.add(id);
            var body = RecordJson.mapper().readTree(row.getString("body")).toString();
            for (var name : names.entrySet()) body = body.replace(name.getKey().toString(), name.getValue());
            golden.put(String.valueOf(members.get(id)), body);
        });
        var relations = new TreeMap<UUID, TreeSet<String>>();
        jdbc.sql("select * from golden_relation").query(row -> {
            relations
                    .computeIfAbsent(row.getObject("golden_id", UUID.class), id -> new TreeSet<>())
                    .add("%s %s %s %s %s %s"
                            .formatted(
                                    names.get(row.getObject("record_id", UUID.class)),
                                    row.getString("attribute"),
                                    row.getString("kind"),
                                    row.getString("to_type"),
                                    row.getString("to_key"),
                                    row.getString("to_uprn")));
        });
        relations.forEach((id, stated) -> golden.merge(String.valueOf(members.get(id)), " " + stated, String::concat));
        if (!members.keySet().equals(new TreeSet<>(live)))
            throw new AssertionError("memberships name other golden records than there are: %s and %s"
                    .formatted(members.keySet(), live));
        return new Picture(golden);
    }

    /** Which records belong together. */
    List<String> partition() {
        return List.copyOf(golden.keySet());
    }
}
