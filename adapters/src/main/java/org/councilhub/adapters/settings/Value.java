package org.councilhub.adapters.settings;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One value of a configuration file, with the place where it stands. */
public final class Value {
    private final Place place;
    private final Node node;

    Value(Place place, Node node) {
        this.place = place;
        this.node = node;
    }

    /** An error of this value: the problem is its value and the rule that it breaks, then what to do. */
    public SettingsException error(String problem) {
        return new SettingsException(place + ": " + problem);
    }

    public String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank())
            return scalar.getValue().strip();
        throw error("illegal value: %s, must be a text; write one after the key".formatted(kind()));
    }

    /** The text as something else; an {@link IllegalArgumentException} of the function becomes an error of this place. */
    public <T> T as(Function<String, T> function) {
        var text = text();
        try {
            return function.apply(text);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(place + ": " + e.getMessage(), e);
        }
    }

    /** A day such as 2027-03-31. */
    public LocalDate date() {
        return as(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(
                        "illegal date: %s, must be one such as 2027-03-31".formatted(text), e);
            }
        });
    }

    /** A list's elements; of anything else, itself. */
    public List<Value> elements() {
        if (!(node instanceof SequenceNode sequence)) return List.of(this);
        var elements = sequence.getValue();
        return IntStream.range(0, elements.size())
                .mapToObj(i -> new Value(
                        place.below("[" + (i + 1) + "]")
                                .at(elements.get(i).getStartMark().getLine() + 1),
                        elements.get(i)))
                .toList();
    }

    public boolean isSection() {
        return node instanceof MappingNode;
    }

    public Section section() {
        if (node instanceof MappingNode mapping) return new Section(place, mapping);
        throw error("illegal value: %s, must be keys with values; write them below, indented".formatted(kind()));
    }

    private String kind() {
        return switch (node) {
            case MappingNode _ -> "a section";
            case SequenceNode _ -> "a list";
            case ScalarNode scalar -> scalar.getValue().isBlank() ? "nothing" : scalar.getValue();
            default -> "an alias";
        };
    }
}
