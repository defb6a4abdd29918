package org.councilhub.hub.sources;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A source record as the API shows it.
 *
 * @param version the highest that the source told, in its own terms
 * @param since the one from which on it told this content
 * @param content sensitive components masked; left out when deleted
 * @param goldenId left out for a client that may not read golden records
 * @param failure why it could not be resolved
 * @param past all else that the source told, newest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecordAnswer(
        UUID recordId,
        String source,
        String type,
        String key,
        RecordState state,
        long version,
        long since,
        Instant recordedAt,
        @Nullable JsonNode content,
        @Nullable UUID goldenId,
        @Nullable String failure,
        List<Version> past) {

    enum Past {
        /** It was current until a newer one came. */
        SUPERSEDED,
        /** It came after a newer one. */
        LATE,
        /** The source told another content under the same version, which won. */
        OVERRULED;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Version(
            long version,
            long since,
            Past past,
            Instant recordedAt,
            @Nullable JsonNode content) {}

    RecordAnswer withoutGolden() {
        return new RecordAnswer(
                recordId, source, type, key, state, version, since, recordedAt, content, null, failure, past);
    }
}
