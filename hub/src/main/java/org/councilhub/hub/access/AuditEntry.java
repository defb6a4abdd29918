package org.councilhub.hub.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one entry of the audit says.
 *
 * @param type of the records, such as {@code person}; of what is no record, such as {@code agreement}, its name
 * @param records ids of golden or source records
 * @param attributes names of attribute groups
 */
record AuditEntry(
        Action action,
        String client,
        Optional<String> purpose,
        String operation,
        String type,
        List<UUID> records,
        List<String> attributes) {
    AuditEntry {
        records = List.copyOf(records);
        attributes = List.copyOf(attributes);
    }

    enum Action {
        READ,
        WRITE
    }
}
