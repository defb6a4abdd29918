package org.councilhub.matching.model;

import java.util.List;
import java.util.Optional;
import org.councilhub.matching.value.Kind;
import org.councilhub.matching.value.Reading;

/**
 * One thing that records say.
 *
 * @param paths columns or dotted paths whose values it takes, in this order
 * @param reading how it takes its own out of them
 * @param otherwise other paths, read in their own way, for a record of which these say nothing
 */
public record Field(String name, Kind kind, List<String> paths, Reading reading, Optional<Field> otherwise) {
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
