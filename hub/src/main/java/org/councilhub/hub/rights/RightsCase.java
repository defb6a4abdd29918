package org.councilhub.hub.rights;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.golden.GoldenId;
import org.jspecify.annotations.Nullable;

/**
 * A decision about one person.
 *
 * @param golden that it was made on; it covers whatever golden record its source records belong to
 * @param records opaque ids of the source records
 * @param liftedAt null: it holds
 */
record RightsCase(
        UUID id,
        Kind kind,
        RecordType type,
        GoldenId golden,
        List<UUID> records,
        String reason,
        String madeBy,
        Instant madeAt,
        @Nullable String liftedBy,
        @Nullable Instant liftedAt) {
    RightsCase {
        records = List.copyOf(records);
    }

    enum Kind {
        /** Kept and matched; shown to the data-protection officer only. */
        RESTRICTED,
        /** Found by id only; whereabouts are not shown. */
        PROTECTED,
        /** What sources said is gone, and stays away when they say it again. */
        ERASED;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
