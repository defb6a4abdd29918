package org.councilhub.hub.access;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.access.AuditEntry.Action;
import org.councilhub.hub.api.Problem;
import org.councilhub.hub.api.ProblemType;
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
    private final Agreements agreements;

    Audit(AuditLog entries, Agreements agreements) {
        this.entries = entries;
        this.agreements = agreements;
    }

    /**
     * @param records ids of the golden or source records that the answer shows; empty when a search found none
     * @param attributes attribute groups that it shows, such as {@code name}
     * @throws Problem when the agreements have changed since the request began: its answer may show too much
     */
    public void read(Caller caller, RecordType type, Collection<UUID> records, Collection<String> attributes) {
        long version = write(caller, Action.READ, type.word(), records, attributes);
        if (version == caller.agreements().version()) return;
        agreements.refresh();
        throw Problem.of(ProblemType.UNAVAILABLE, "The sharing agreements have just changed. Ask again.")
                .withHeader("Retry-After", "0");
    }

    /** @param what is shown that is no record, such as {@code audit} */
    public void read(Caller caller, String what) {
        write(caller, Action.READ, what, List.of(), List.of());
    }

    /** @param records public ids of the records that were written; of many, the ids of one chunk a call */
    public void wrote(Caller caller, RecordType type, Collection<UUID> records, Collection<String> attributes) {
        write(caller, Action.WRITE, type.word(), records, attributes);
    }

    /** @param what was written that is no record, such as {@code agreement} */
    public void wrote(Caller caller, String what) {
        write(caller, Action.WRITE, what, List.of(), List.of());
    }

    private long write(
            Caller caller, Action action, String type, Collection<UUID> records, Collection<String> attributes) {
        var committed = entries.append(new AuditEntry(
                action,
                caller.client(),
                caller.purpose(),
                caller.operation(),
                type,
                List.copyOf(records),
                attributes.stream().distinct().sorted().toList()));
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) request.setAttribute(WRITTEN, true, RequestAttributes.SCOPE_REQUEST);
        return committed.agreements();
    }

    /** Whether the present request has been written down. */
    static boolean written() {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(WRITTEN, RequestAttributes.SCOPE_REQUEST) != null;
    }
}
