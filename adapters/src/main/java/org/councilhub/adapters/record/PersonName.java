package org.councilhub.adapters.record;

import org.jspecify.annotations.Nullable;

/** A name as the source holds it, after cleaning. A person with a single name has only a {@code surname}. */
public record PersonName(
        @Nullable String title,
        @Nullable String given,
        @Nullable String middle,
        @Nullable String surname) {
    public static PersonName of(String given, String surname) {
        return new PersonName(null, given, null, surname);
    }
}
