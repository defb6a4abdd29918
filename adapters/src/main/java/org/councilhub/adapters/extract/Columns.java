package org.councilhub.adapters.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilhub.adapters.settings.Value;

/**
 * The columns that a template may name.
 *
 * @param declared empty where the extract does not declare its columns (JSON); then any may be named
 */
record Columns(Optional<Set<String>> declared) {
    static Columns any() {
        return new Columns(Optional.empty());
    }

    static Columns of(List<String> names) {
        return new Columns(Optional.of(Set.copyOf(names)));
    }

    Columns and(List<String> more) {
        return new Columns(declared.map(
                names -> Stream.concat(names.stream(), more.stream()).collect(Collectors.toUnmodifiableSet())));
    }

    Template template(Value value) {
        return value.as(text -> {
            var template = Template.parse(text);
            template.columns().forEach(this::check);
            return template;
        });
    }

    void check(String column) {
        if (declared.isPresent() && !declared.get().contains(column))
            throw new IllegalArgumentException(
                    "illegal column: %s, must be one of %s; declare it under columns or correct it"
                            .formatted(column, String.join(", ", new TreeSet<>(declared.get()))));
    }
}
