package org.councilhub.hub.golden;

import java.util.Comparator;
import java.util.UUID;
import org.councilhub.adapters.record.RecordId;
import tools.jackson.databind.JsonNode;

/**
 * A source record as part of a golden record.
 *
 * @param since the source's own version from which on it told this content
 * @param content an object whose properties are the attribute groups
 */
public record Member(RecordId id, UUID publicId, long since, JsonNode content) {
    static final Comparator<Member> ORDER = Comparator.comparing(Member::id);
}
