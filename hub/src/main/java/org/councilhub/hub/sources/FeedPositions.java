package org.councilhub.hub.sources;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far polled sources have been read. */
@Repository
class FeedPositions {
    private final JdbcClient jdbc;

    FeedPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> of(String source) {
        return jdbc.sql("select position from feed_position where source = :source")
                .param("source", source)
                .query(String.class)
                .optional();
    }

    void moveTo(String source, String position) {
        jdbc.sql("""
                        insert into feed_position (source, position) values (:source, :position)
                        on conflict (source) do update set position = excluded.position
                        """).param("source", source).param("position", position).update();
    }
}
