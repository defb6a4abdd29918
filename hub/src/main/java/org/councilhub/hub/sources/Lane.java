package org.councilhub.hub.sources;

/** How urgently a record is to be resolved. */
public enum Lane {
    /** Somebody waits for it: overtakes the backlog. */
    INTERACTIVE,
    BACKLOG
}
