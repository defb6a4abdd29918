package org.councilhub.hub.golden;

import java.util.UUID;
import org.councilhub.hub.postgres.Uuids;

/** Public id of a golden record; never reused, never dies (a merged one redirects). The older sorts first. */
public record GoldenId(UUID value) implements Comparable<GoldenId> {
    public static GoldenId next() {
        return new GoldenId(Uuids.timeOrdered());
    }

    @Override
    public int compareTo(GoldenId other) {
        return value.compareTo(other.value);
    }
}
