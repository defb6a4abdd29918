package org.councilhub.hub.api;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What is wrong with one part of a request.
 *
 * @param field a JSON pointer into the body such as {@code /content/birthDate} (empty: the body as a whole), or the
 *     name of a parameter or header
 * @param message the rule, such as {@code must be a date such as 2011-05-02}; never a value that came from stored data
 */
public record FieldError(String field, String message) {
    /** A JSON pointer of these names, such as {@code /queries/a}. */
    public static String pointer(String... names) {
        return Arrays.stream(names)
                .map(name -> "/" + name.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
