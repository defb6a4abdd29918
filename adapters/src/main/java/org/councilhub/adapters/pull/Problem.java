package org.councilhub.adapters.pull;

import java.io.IOException;

/** Says in a sentence why a pull did not end well, without what it was reading. */
public final class Problem {
    private Problem() {}

    public static String of(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            // the messages of connections name hosts and files; those of a database can hold values
            if (cause instanceof IOException)
                return "the connection broke (%s); what has landed stays, the rest is read again at the next pull"
                        .formatted(said(cause));
        }
        return "records could not be landed (%s); nothing is lost, they are read again at the next pull; see the state of the database"
                .formatted(failure.getClass().getSimpleName());
    }

    private static String said(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
