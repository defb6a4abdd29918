package org.councilhub.hub.api;

import org.jspecify.annotations.Nullable;

/** An exception as it may be logged: its kinds and places, without the messages, which can quote personal data. */
public final class Fault extends RuntimeException {
    private Fault(String kind, StackTraceElement[] places, @Nullable Fault cause) {
        super(kind, cause, false, true);
        setStackTrace(places);
    }

    public static Fault of(Throwable exception) {
        var cause = exception.getCause();
        return new Fault(exception.getClass().getName(), exception.getStackTrace(), cause == null ? null : of(cause));
    }
}
