package org.councilhub.hub.resolve;

import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.record.RecordType;

/** How the matching engine names the records of one type: texts whose order is that of {@link RecordId}. */
final class Names {
    private static final char SEPARATOR = '\u0001'; // below all that a source's name can hold

    private Names() {}

    static String of(RecordId id) {
        return id.source() + SEPARATOR + id.key();
    }

    static RecordId id(RecordType type, String name) {
        int end = name.indexOf(SEPARATOR);
        return new RecordId(name.substring(0, end), type, name.substring(end + 1));
    }
}
