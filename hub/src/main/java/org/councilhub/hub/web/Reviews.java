package org.councilhub.hub.web;

import java.util.EnumMap;
import java.util.Map;
import org.councilhub.adapters.record.RecordType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much waits for a steward. */
@Component
class Reviews {
    private final JdbcClient jdbc;

    Reviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<RecordType, Long> waiting() {
        var waiting = new EnumMap<RecordType, Long>(RecordType.class);
        jdbc.sql("select type, count(*) as doubts from doubt group by type").query(row -> {
            waiting.put(RecordType.ofWord(row.getString("type")).orElseThrow(), row.getLong("doubts"));
        });
        return waiting;
    }
}
