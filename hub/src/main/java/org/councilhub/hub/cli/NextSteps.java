package org.councilhub.hub.cli;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says how to go on after a demo, with commands that work as they stand. */
record NextSteps(Hub hub, Installation installation, Output output) {
    void tell() {
        String url = "http://localhost:%d".formatted(hub.port());
        String data = installation.isDefault() ? "" : " --data '%s'".formatted(installation.data());
        output.message("");
        output.message(
                "The hub serves at %s/ (Ctrl-C ends it; the documentation of its API: %s/docs)".formatted(url, url));
        output.message("Try, in another terminal:");
        output.message("  TOKEN=$(./councilhub token --client explorer%s)".formatted(data));
        output.message("  curl -s -H \"Authorization: Bearer $TOKEN\" -H 'X-Purpose: single-view' \\");
        output.message("    '%s/v1/golden/person/%s?include=provenance'".formatted(url, largest("person")));
        output.message("  curl -s -H \"Authorization: Bearer $TOKEN\" -H 'X-Purpose: single-view' \\");
        output.message(
                "    -H 'Content-Type: application/json' -d '{\"type\": \"person\", \"text\": \"alder road\"}' %s/v1/search"
                        .formatted(url));
    }

    /** One that many source records speak of. */
    private String largest(String type) {
        return JdbcClient.create(hub.get(DataSource.class))
                .sql("""
                        select golden_id from membership where type = ? and golden_id is not null
                        group by golden_id order by count(*) desc, golden_id limit 1
                        """)
                .param(type)
                .query(String.class)
                .optional()
                .orElse("ID");
    }
}
