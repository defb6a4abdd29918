package org.councilhub.hub.sources;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.hub.access.View;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A source record as the API shows it. Its state, versions and times tell of changes in every attribute: only who may
 * see all of them is shown these.
 *
 * @param version the highest that the source told, in its own terms
 * @param since the one from which on it told this content
 * @param content sensitive components masked; left out when deleted
 * @param goldenId left out for a client that may not read golden records
 * @param failure why it could not be resolved
 * @param past all else that the source told, newest first
 * @param places which properties its addresses are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecordAnswer(
        UUID recordId,
        String source,
        String type,
        String key,
        @Nullable RecordState state,
        @Nullable Long version,
        @Nullable Long since,
        @Nullable Instant recordedAt,
        @Nullable JsonNode content,
        @Nullable UUID goldenId,
        @Nullable String failure,
        @Nullable List<Version> past,
        @Nullable List<PlaceAnswer> places) {

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

    /** Empty where this reader may see nothing of it. */
    Optional<RecordAnswer> seenBy(View view) {
        if (view.showsAll(source)) return Optional.of(this);
        if (content == null) return Optional.empty();
        var left = RecordJson.mapper().createObjectNode();
        content.properties().forEach(group -> {
            if (view.shows(source, group.getKey())) left.set(group.getKey(), group.getValue());
        });
        if (left.isEmpty()) return Optional.empty();
        return Optional.of(new RecordAnswer(
                recordId, source, type, key, null, null, null, null, left, goldenId, null, null, null));
    }

    RecordAnswer withoutGolden() {
        return new RecordAnswer(
                recordId, source, type, key, state, version, since, recordedAt, content, null, failure, past, places);
    }

    /** Of the addresses that are shown. */
    RecordAnswer at(List<Placement> placements) {
        var shown = content == null
                ? List.<PlaceAnswer>of()
                : placements.stream()
                        .filter(placement -> content.has(placement.attribute()))
                        .map(PlaceAnswer::of)
                        .toList();
        return new RecordAnswer(
                recordId,
                source,
                type,
                key,
                state,
                version,
                since,
                recordedAt,
                content,
                goldenId,
                failure,
                past,
                shown.isEmpty() ? null : shown);
    }
}
