package org.councilhub.hub.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.hub.access.View;
import org.councilhub.hub.sources.Memberships;
import org.councilhub.hub.sources.Memberships.Resolved;
import org.councilhub.matching.MatchRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares source records that are there, by what one reader may see of them. */
@Component
class Comparing {
    private final Memberships memberships;
    private final JdbcClient jdbc;

    Comparing(Memberships memberships, JdbcClient jdbc) {
        this.memberships = memberships;
        this.jdbc = jdbc;
    }

    private record Seen(UUID id, MatchRecord record) {}

    /** Every two of these, the strongest first. */
    List<Compared> all(TypeRules rules, Collection<UUID> records, View view, int most) {
        var seen = seen(rules, records, view);
        var compared = new ArrayList<Compared>();
        for (int i = 0; i < seen.size(); i++)
            for (int j = i + 1; j < seen.size(); j++) {
                var one = seen.get(i);
                var other = seen.get(j);
                compared.add(new Compared(one.id(), other.id(), rules.matcher().score(one.record(), other.record())));
            }
        compared.sort(Comparator.comparingLong((Compared pair) -> pair.score().weight())
                .reversed()
                .thenComparing(Compared::left)
                .thenComparing(Compared::right));
        return compared.stream().limit(most).toList();
    }

    /** Empty where one of them is not there, for this reader. */
    Optional<Explained> two(TypeRules rules, UUID left, UUID right, View view) {
        var seen = seen(rules, List.of(left, right), view);
        if (seen.size() != 2) return Optional.empty();
        var one = seen.get(0).record();
        var other = seen.get(1).record();
        return Optional.of(
                new Explained(rules.matcher().score(one, other), rules.matcher().explain(one, other)));
    }

    private List<Seen> seen(TypeRules rules, Collection<UUID> records, View view) {
        var surrogates = jdbc.sql("select id from source_record where type = :type and public_id = any(:ids::uuid[])")
                .param("type", rules.type().word())
                .param("ids", records.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> row.getLong("id"))
                .list();
        var through = SeenRecords.through(rules, view);
        var seen = new ArrayList<Seen>();
        memberships.of(surrogates).values().stream()
                .sorted(Comparator.comparing(Resolved::id))
                .forEach(row -> prepared(rules, row)
                        .flatMap(through::left)
                        .ifPresent(record -> seen.add(new Seen(row.publicId(), record))));
        return seen;
    }

    private static Optional<MatchRecord> prepared(TypeRules rules, Resolved row) {
        var content = row.content();
        if (row.golden() == null || content == null) return Optional.empty();
        var tree = RecordJson.mapper().readTree(content);
        return Optional.of(rules.matcher().prepare(Names.of(row.id()), RecordJson.flatten(tree)));
    }
}
