package org.councilhub.hub.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.councilhub.adapters.record.RecordType;

/** One line of the audit. */
record AuditEntry(
        Action action,
        String client,
        Optional<String> purpose,
        String operation,
        RecordType type,
        List<UUID> records,
        List<String> attributes) {
    enum Action {
        READ,
        WRITE
    }
}
