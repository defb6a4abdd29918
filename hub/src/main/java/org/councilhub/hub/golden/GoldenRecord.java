package org.councilhub.hub.golden;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.record.RecordType;

/**
 * @param version counts the changes of the body
 * @param live false: no source record speaks of it any more
 */
public record GoldenRecord(GoldenId id, RecordType type, long version, boolean live, GoldenBody body) {

    static GoldenRecord fromRow(ResultSet row, int number) throws SQLException {
        return new GoldenRecord(
                new GoldenId(row.getObject("id", UUID.class)),
                RecordType.ofWord(row.getString("type")).orElseThrow(),
                row.getLong("version"),
                row.getBoolean("live"),
                RecordJson.mapper().readValue(row.getString("body"), GoldenBody.class));
    }
}
