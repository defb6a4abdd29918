package org.councilhub.matching.model;

import java.util.List;
import org.councilhub.matching.value.Kind;

/**
 * One thing that records say.
 *
 * @param paths columns or dotted paths whose values it takes, in this order
 */
public record Field(String name, Kind kind, List<String> paths) {
    /** A path that stands for the record's own id. */
    public static final String ID = "@id";

    public Field {
        paths = List.copyOf(paths);
    }
}
