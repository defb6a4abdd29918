package org.councilhub.matching.model;

import java.util.List;
import java.util.Optional;
import org.councilhub.matching.value.Kind;
import org.councilhub.matching.value.Reading;
import org.councilhub.matching.value.Unsaid;

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

    /** What is compared of what is said: the values of the paths in order, blank ones and those that stand for nothing left out. */
    public List<String> canonical(List<String> said) {
        boolean allSaid = said.stream().noneMatch(Unsaid::is);
        var left =
                allSaid ? said : said.stream().filter(text -> !Unsaid.is(text)).toList();
        return kind.canonical(reading.of(left));
    }
}
