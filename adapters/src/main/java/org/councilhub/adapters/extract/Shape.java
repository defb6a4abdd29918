package org.councilhub.adapters.extract;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be filled in a canonical record, read off its components: a new record type needs nothing here.
 *
 * @param required the components without which the record cannot be (those of a primitive type)
 */
record Shape(Map<String, Slot> slots, List<String> required) {
    /** One component: a text (a date and a number are texts here), texts, a record, or records. */
    sealed interface Slot {
        record Text() implements Slot {}

        record Texts() implements Slot {}

        record Whole(Shape shape) implements Slot {}

        record Wholes(Shape shape) implements Slot {}
    }

    static Shape of(Class<?> type) {
        var slots = new LinkedHashMap<String, Slot>();
        var required = new ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            slots.put(component.getName(), slot(component));
            if (component.getType().isPrimitive()) required.add(component.getName());
        }
        return new Shape(slots, required);
    }

    private static Slot slot(RecordComponent component) {
        if (component.getType().isRecord()) return new Slot.Whole(of(component.getType()));
        if (!(component.getGenericType() instanceof ParameterizedType list)) return new Slot.Text();
        var element = (Class<?>) list.getActualTypeArguments()[0];
        return element.isRecord() ? new Slot.Wholes(of(element)) : new Slot.Texts();
    }
}
