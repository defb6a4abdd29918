package org.councilhub.adapters.clean;

import java.util.List;

/** What a rule made of one value. */
public sealed interface Cleaned {
    /** @param values none where the value says nothing (a dummy, a thing that is no phone number), several where it held several */
    record Kept(List<String> values) implements Cleaned {
        public Kept {
            values = List.copyOf(values);
        }
    }

    /**
     * The value breaks what was declared of its column, so the whole row is in doubt.
     *
     * @param wanted what the column must hold, such as {@code a date like dd/MM/yyyy}; never the value itself
     */
    record Unreadable(String wanted) implements Cleaned {}

    static Cleaned none() {
        return new Kept(List.of());
    }

    static Cleaned kept(String value) {
        return value.isEmpty() ? none() : new Kept(List.of(value));
    }
}
