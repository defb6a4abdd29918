package org.councilhub.adapters.gazetteer;

import java.util.List;
import org.councilhub.adapters.gazetteer.RowMap.Kind;
import org.councilhub.adapters.gazetteer.RowMap.Layout;

/** A row of a known type. */
record GazetteerRow(Layout layout, long line, List<String> values) {
    GazetteerRow {
        values = List.copyOf(values);
    }

    Kind kind() {
        return layout.kind();
    }

    /** Empty where the row has no value, or the format no such column. */
    String get(String column) {
        var place = layout.places().get(column);
        return place == null ? "" : values.get(place);
    }

    boolean isDeleted() {
        return get("CHANGE_TYPE").equals("D");
    }

    long uprn() {
        return Long.parseLong(get("UPRN"));
    }
}
