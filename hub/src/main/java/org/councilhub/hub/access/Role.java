package org.councilhub.hub.access;

import java.util.Set;

/** What a client is to the hub, told by the scopes of its token. None includes another. */
public enum Role {
    /** Reads golden records, matches and searches. */
    READER("reader"),
    /** Writes and reads the records of one source system: scope {@code source:<name>}. */
    SOURCE("source:"),
    /** Settles doubtful matches. */
    STEWARD("steward"),
    /** Answers for people's rights: restriction, erasure, agreements, the audit; sees all that the hub holds. */
    DATA_PROTECTION("data-protection"),
    /** Runs the hub: jobs, metrics, subscriptions, agreements. It reads no records. */
    ADMIN("admin");

    private final String scope;

    Role(String scope) {
        this.scope = scope;
    }

    /** Whether a token with these scopes holds the role, whichever the source. */
    boolean heldBy(Set<String> scopes) {
        return this == SOURCE ? scopes.stream().anyMatch(each -> each.startsWith(scope)) : scopes.contains(scope);
    }

    /** How the scope is written in messages and documentation. */
    public String scope() {
        return this == SOURCE ? "source:NAME" : scope;
    }

    static String sourceScope(String source) {
        return SOURCE.scope + source;
    }
}
