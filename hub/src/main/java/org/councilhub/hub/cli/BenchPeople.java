package org.councilhub.hub.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.hub.load.Load.Request;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who are there, to be asked for. */
record BenchPeople(List<UUID> ids, List<String> contents) {
    private static final int MOST = 5000;

    static BenchPeople of(JdbcClient jdbc) {
        var contents = jdbc.sql("""
                        select content from source_record where type = 'person' and content is not null
                        order by hashtextextended(public_id::text, 1) limit :most
                        """)
                .param("most", MOST)
                .query((row, number) -> row.getString("content"))
                .list();
        return new BenchPeople(ids(jdbc, MOST), contents);
    }

    static List<UUID> ids(JdbcClient jdbc, int most) {
        return jdbc.sql("""
                        select id from golden_record where type = 'person' and live
                        order by hashtextextended(id::text, 1) limit :most
                        """)
                .param("most", most)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    List<Request> gets(String path) {
        return gets(path, ids);
    }

    static List<Request> gets(String path, List<UUID> ids) {
        return ids.stream().map(id -> Request.get(path + id)).toList();
    }

    List<Request> matches() {
        return posts("/v1/match", content -> """
                {"queries": {"a": {"type": "person", "content": %s}}}""".formatted(content));
    }

    List<Request> searches() {
        return posts("/v1/search", BenchPeople::search);
    }

    /** Records of one source that are new, each once, of what others said of people who are there. */
    List<Request> newRecords(String source, int most) {
        var all = new ArrayList<Request>();
        for (var content : Stream.generate(() -> contents)
                .limit(1 + most / contents.size())
                .flatMap(List::stream)
                .limit(most)
                .toList())
            all.add(new Request("/v1/sources/%s/records?wait=resolved".formatted(source), """
                    {"type": "person", "key": "bench %s", "version": 1, "content": %s}""".formatted(
                            UUID.randomUUID(), content)));
        return all;
    }

    private List<Request> posts(String path, Function<String, String> body) {
        return contents.stream()
                .map(content -> new Request(path, body.apply(content)))
                .toList();
    }

    private static String search(String text) {
        var content = RecordJson.mapper().readTree(text);
        var typed = "%s %s"
                .formatted(
                        content.at("/name/surname").asString("smith"),
                        content.at("/address/postcode").asString(""));
        return RecordJson.mapper().writeValueAsString(Map.of("type", "person", "text", typed.strip()));
    }
}
