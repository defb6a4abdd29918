package org.councilhub.hub.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.golden.GoldenId;
import org.councilhub.hub.golden.GoldenRecord;
import org.councilhub.hub.golden.GoldenRecords;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says how to go on after a demo, with commands that work as they stand. */
record NextSteps(Hub hub, Installation installation, Output output) {
    void tell() {
        var person = largest(RecordType.PERSON);
        String url = "http://localhost:%d".formatted(hub.port());
        String data = installation.isDefault() ? "" : " --data '%s'".formatted(installation.data());
        output.message("");
        output.message(
                "The hub serves at %s/ (Ctrl-C ends it; the documentation of its API: %s/docs)".formatted(url, url));
        output.message("Try, in another terminal:");
        output.message("  TOKEN=$(./councilhub token --client explorer%s)".formatted(data));
        output.message("  curl -s -H \"Authorization: Bearer $TOKEN\" -H 'X-Purpose: single-view' \\");
        output.message("    '%s/v1/golden/person/%s?include=provenance'"
                .formatted(url, person.map(p -> p.id().value().toString()).orElse("ID")));
        output.message("  curl -s -H \"Authorization: Bearer $TOKEN\" -H 'X-Purpose: single-view' \\");
        output.message(
                "    -H 'Content-Type: application/json' -d '{\"type\": \"person\", \"text\": \"%s\"}' %s/v1/search"
                        .formatted(person.flatMap(NextSteps::name).orElse("smith"), url));
    }

    /** Whom most source records speak of. */
    private Optional<GoldenRecord> largest(RecordType type) {
        return JdbcClient.create(hub.get(DataSource.class))
                .sql("""
                        select golden_id from membership where type = ? and golden_id is not null
                        group by golden_id order by count(*) desc, golden_id limit 1
                        """)
                .param(type.word())
                .query(UUID.class)
                .optional()
                .flatMap(id -> hub.get(GoldenRecords.class).find(type, new GoldenId(id)));
    }

    private static Optional<String> name(GoldenRecord person) {
        return person.body()
                .best("name")
                .map(name -> name.path("given").asString("") + " "
                        + name.path("surname").asString(""))
                .map(name -> name.strip().toLowerCase(Locale.UK));
    }
}
