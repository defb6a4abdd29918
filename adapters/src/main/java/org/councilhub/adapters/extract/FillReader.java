package org.councilhub.adapters.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.councilhub.adapters.settings.Section;
import org.councilhub.adapters.settings.Value;

/** Reads the {@code fields} of a mapping: the components of the canonical record, and for each how it is filled. */
record FillReader(Columns columns) {
    Fill.Whole whole(Section section, Shape shape) {
        var fills = new LinkedHashMap<String, Fill>();
        section.all().forEach((key, value) -> {
            var slot = shape.slots().get(key);
            if (slot == null)
                throw value.error("illegal key: %s, must be one of %s; remove or correct it"
                        .formatted(key, String.join(", ", shape.slots().keySet())));
            fills.put(key, fill(value, slot));
        });
        for (var required : shape.required()) {
            if (!fills.containsKey(required))
                throw section.error(
                        "missing key: %s, must be there; add it or leave out this whole part".formatted(required));
        }
        return new Fill.Whole(Map.copyOf(fills), shape.required());
    }

    private Fill fill(Value value, Shape.Slot slot) {
        return switch (slot) {
            case Shape.Slot.Text() -> new Fill.Text(templates(value));
            case Shape.Slot.Texts() -> new Fill.Texts(templates(value));
            case Shape.Slot.Whole(Shape shape) -> new Fill.FirstWhole(wholes(value, shape));
            case Shape.Slot.Wholes(Shape shape) -> new Fill.Wholes(wholes(value, shape));
        };
    }

    private List<Template> templates(Value value) {
        return value.elements().stream().map(columns::template).toList();
    }

    private List<Fill.Whole> wholes(Value value, Shape shape) {
        return value.elements().stream()
                .map(element -> whole(element.section(), shape))
                .toList();
    }
}
