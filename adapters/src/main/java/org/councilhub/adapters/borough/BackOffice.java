package org.councilhub.adapters.borough;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** One of the council's systems: what it holds of a household and the dwelling, on a given day. */
interface BackOffice {
    /** As the hub names it, such as {@code council-tax}. */
    String source();

    /** The system's extract of that day, ready for its rows. */
    Rows open(Path folder, LocalDate date) throws IOException;

    /**
     * @param day 0 is the day of the first, full extracts
     * @return in the order of the extract; equal entries mean that nothing changed
     */
    List<Entry> entries(Household household, int day);

    /**
     * One row of an extract.
     *
     * @param key of the row in its system
     * @param fields of the row, without the type of change
     * @param people whom the row speaks of, as the extract lets one read it
     */
    record Entry(String key, List<String> fields, List<Known> people) {
        public Entry {
            fields = List.copyOf(fields);
            people = List.copyOf(people);
        }
    }

    /** @param entity who the person truly is */
    record Known(FlatPerson person, String entity) {}
}
