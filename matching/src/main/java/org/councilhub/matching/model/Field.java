package org.councilhub.matching.model;

import java.util.List;
import org.councilhub.matching.value.Kind;
import org.councilhub.matching.value.Reading;

/**
 * One thing that records say.
 *
 * @param paths columns or dotted paths whose values it takes, in this order
 * @param reading how it takes its own out of them
 */
public record Field(String name, Kind kind, List<String> paths, Reading reading) {
    /** A path that stands for the record's own id. */
    public static final String ID = "@id";

    public Field {
        paths = List.copyOf(paths);
    }

    /** What is compared of what is said: the values of the paths in order, blank ones left out. */
    public List<String> canonical(List<String> said) {
        return kind.canonical(reading.of(said));
    }
}
