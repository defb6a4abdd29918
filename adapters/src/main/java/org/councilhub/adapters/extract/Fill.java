package org.councilhub.adapters.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one component of a canonical record is made of a row. What comes out is plain: text, list or map. */
sealed interface Fill {
    /** Null where the row has nothing for it. */
    @Nullable
    Object of(Row row) throws BadRowException;

    /** The first template that gives a value. */
    record Text(List<Template> firstOf) implements Fill {
        @Override
        public @Nullable Object of(Row row) throws BadRowException {
            for (var template : firstOf) {
                var values = template.values(row);
                if (!values.isEmpty()) return String.join(" ", values);
            }
            return null;
        }
    }

    /** All values of all templates, each once. */
    record Texts(List<Template> all) implements Fill {
        @Override
        public @Nullable Object of(Row row) throws BadRowException {
            var values = new ArrayList<String>();
            for (var template : all) {
                for (var value : template.values(row)) if (!values.contains(value)) values.add(value);
            }
            return values.isEmpty() ? null : values;
        }
    }

    /** The components of a record; nothing when no component has a value, or a required one has none. */
    record Whole(Map<String, Fill> components, List<String> required) implements Fill {
        @Override
        public @Nullable Map<String, Object> of(Row row) throws BadRowException {
            var filled = new LinkedHashMap<String, Object>();
            for (var component : components.entrySet()) {
                var value = component.getValue().of(row);
                if (value != null) filled.put(component.getKey(), value);
            }
            return filled.isEmpty() || !filled.keySet().containsAll(required) ? null : filled;
        }
    }

    /** The first of several ways to fill a record that gives something: a forwarding address, else the property's. */
    record FirstWhole(List<Whole> firstOf) implements Fill {
        @Override
        public @Nullable Object of(Row row) throws BadRowException {
            for (var whole : firstOf) {
                var filled = whole.of(row);
                if (filled != null) return filled;
            }
            return null;
        }
    }

    record Wholes(List<Whole> all) implements Fill {
        @Override
        public @Nullable Object of(Row row) throws BadRowException {
            var filled = new ArrayList<Object>();
            for (var whole : all) {
                var one = whole.of(row);
                if (one != null && !filled.contains(one)) filled.add(one);
            }
            return filled.isEmpty() ? null : filled;
        }
    }
}
