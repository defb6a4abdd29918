package org.councilhub.hub.sources;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a record's timeline with its content.
 *
 * @param record surrogate of the source record
 * @param content JSON; null: deleted
 * @param overruled the source told another content under the same version, which won
 */
record Kept(long record, Timeline.Run run, @Nullable String content, boolean overruled) {

    Kept overrule() {
        return new Kept(record, run, content, true);
    }
}
