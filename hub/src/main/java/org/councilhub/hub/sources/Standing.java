package org.councilhub.hub.sources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * How far a source record has come.
 *
 * @param recordId opaque id of the source record
 * @param goldenId of the golden record that it belongs to; while it is pending, the one that it belonged to before
 */
public record Standing(UUID recordId, RecordState state, Optional<UUID> goldenId) {
    /** Joins what decides the state to {@code source_record r}. */
    static final String JOINS = """
            left join pending p on p.type = r.type and p.record_id = r.id
            left join failed_record f on f.record_id = r.id
            left join membership m on m.record_id = r.id
            """;

    static final String COLUMNS =
            "r.public_id, m.golden_id, p.record_id is not null as pending, f.record_id is not null as failed";

    /** As who may not know of the golden record is told. */
    Standing withoutGolden() {
        return new Standing(recordId, state, Optional.empty());
    }

    static Standing fromRow(ResultSet row) throws SQLException {
        var golden = Optional.ofNullable(row.getObject("golden_id", UUID.class));
        var state = row.getBoolean("pending")
                ? RecordState.PENDING
                : row.getBoolean("failed")
                        ? RecordState.FAILED
                        : golden.isPresent() ? RecordState.RESOLVED : RecordState.DELETED;
        return new Standing(row.getObject("public_id", UUID.class), state, golden);
    }
}
