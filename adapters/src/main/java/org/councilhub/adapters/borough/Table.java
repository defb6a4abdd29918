package org.councilhub.adapters.borough;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A table that ships beside this package: tabs between fields, {@code #} before remarks. */
final class Table {
    private Table() {}

    static List<List<String>> read(String name) {
        var stream = Objects.requireNonNull(Table.class.getResourceAsStream(name), name);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the table " + name, broken);
        }
    }

    static List<String> from(List<String> fields, int first) {
        return List.copyOf(fields.subList(first, fields.size()));
    }
}
