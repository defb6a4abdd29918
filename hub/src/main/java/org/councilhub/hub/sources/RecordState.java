package org.councilhub.hub.sources;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a source record stands. */
public enum RecordState {
    /** The resolver has not yet seen it as it is. */
    PENDING,
    /** It belongs to a golden record. */
    RESOLVED,
    /** Its source deleted it. */
    DELETED,
    /** It could not be resolved; the reason is kept with it, and it counts as absent until it changes. */
    FAILED;

    /** As it stands in answers, such as {@code pending}. */
    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
