package org.councilhub.matching.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table that people read and edit: a text file beside the class that it belongs to. */
public final class PlainTable {
    private PlainTable() {}

    /** Its lines in order, without blank ones and those that begin with a hash. */
    public static List<String> lines(Class<?> beside, String name) {
        try (var in = beside.getResourceAsStream(name)) {
            if (in == null)
                throw new IllegalStateException("missing table: %s, must ship with the engine".formatted(name));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
