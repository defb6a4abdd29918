package org.councilhub.hub.access;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.councilhub.adapters.record.RecordType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Writes down who read or wrote what. When a call returns the entry is durable: an answer leaves only after that.
 * Entries hold ids and names of attributes, never values, and no keys of sources, which can be personal.
 */
@Component
public class Audit {
    private static final String WRITTEN = Audit.class.getName() + ".written";

    private final AuditLog entries;

    Audit(AuditLog entries) {
        this.entries = entries;
    }

    /**
     * @param records ids of the golden or source records that the answer shows; empty when a search found none
     * @param attributes attribute groups that it shows, such as {@code name}
     */
    public void read(Caller caller, RecordType type, Collection<UUID> records, Collection<String> attributes) {
        write(caller, AuditEntry.Action.READ, type, records, attributes);
    }

    /** @param records public ids of the source records that were written; of many, the ids of one chunk a call */
    public void wrote(Caller caller, RecordType type, Collection<UUID> records, Collection<String> attributes) {
        write(caller, AuditEntry.Action.WRITE, type, records, attributes);
    }

    private void write(
            Caller caller,
            AuditEntry.Action action,
            RecordType type,
            Collection<UUID> records,
            Collection<String> attributes) {
        entries.append(new AuditEntry(
                action,
                caller.client(),
                caller.purpose(),
                caller.operation(),
                type,
                List.copyOf(records),
                attributes.stream().distinct().sorted().toList()));
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) request.setAttribute(WRITTEN, true, RequestAttributes.SCOPE_REQUEST);
    }

    /** Whether the present request has been written down. */
    static boolean written() {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(WRITTEN, RequestAttributes.SCOPE_REQUEST) != null;
    }
}
