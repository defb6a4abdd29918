package org.councilhub.adapters.gazetteer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.councilhub.adapters.settings.Section;
import org.councilhub.adapters.settings.Value;

/** Says of a gazetteer's format which types of row it has and what their columns are. */
final class RowMap {
    private final Map<String, Layout> byType;
    private final Set<String> passedOver;

    private RowMap(Map<String, Layout> byType, Set<String> passedOver) {
        this.byType = Map.copyOf(byType);
        this.passedOver = passedOver;
    }

    /** What a row speaks of. */
    enum Kind {
        HEADER,
        TRAILER,
        STREET,
        PROPERTY,
        ADDRESS,
        ORGANISATION,
        CLASSIFICATION;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param places column -> index */
    record Layout(Kind kind, int columns, Map<String, Integer> places) {}

    /**
     * @param name of the format, such as {@code dtf-7.3}
     * @throws IllegalArgumentException when there is none of that name
     */
    static RowMap named(String name) {
        var file = name + ".yaml";
        try (var stream = name.matches("[a-z0-9.-]+") ? RowMap.class.getResourceAsStream(file) : null) {
            if (stream == null)
                throw new IllegalArgumentException(
                        "illegal rows: %s, must be one of addressbase-premium, dtf-7.3".formatted(name));
            return read(Section.parse(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RowMap read(Section file) {
        var byType = new HashMap<String, Layout>();
        for (var kind : Kind.values()) {
            file.find(kind.word()).map(Value::section).ifPresent(section -> {
                byType.put(section.text("type"), layout(kind, section.get("columns")));
                section.done();
            });
        }
        var passedOver =
                file.get("passed-over").elements().stream().map(Value::text).collect(Collectors.toUnmodifiableSet());
        file.done();
        return new RowMap(byType, passedOver);
    }

    private static Layout layout(Kind kind, Value columns) {
        var names = columns.elements().stream().map(Value::text).toList();
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < names.size(); i++) if (!names.get(i).equals("_")) places.put(names.get(i), i);
        return new Layout(kind, names.size(), Map.copyOf(places));
    }

    /** What a row of this type is; empty for types that are not read. */
    Optional<Layout> layout(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    boolean passesOver(String type) {
        return passedOver.contains(type);
    }

    /** All types of row that the format has, for an error. */
    List<String> types() {
        var types = new TreeSet<>(byType.keySet());
        types.addAll(passedOver);
        return List.copyOf(types);
    }
}
