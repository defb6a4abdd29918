package org.councilhub.adapters.borough;

import org.jspecify.annotations.Nullable;

/** A person's name as somebody wrote it down. */
record Written(String title, @Nullable String given, String middle, String surname) {
    /** Each name in the other one's field. */
    Written swapped() {
        var first = surname;
        var last = given == null ? "" : given;
        return new Written(title, first, middle, last);
    }

    /** Given and middle names, blank-separated; empty when there are none. */
    String forenames() {
        if (given == null) return "";
        return middle.isEmpty() ? given : given + " " + middle;
    }
}
