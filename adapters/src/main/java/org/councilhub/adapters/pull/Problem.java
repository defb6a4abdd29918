package org.councilhub.adapters.pull;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Says in a sentence why a pull did not end well, without what it was reading. */
final class Problem {
    private Problem() {}

    static String of(Throwable failure) {
        if (isOfTheSource(failure))
            return "the pull broke off (%s); what has landed stays, the rest is read again at the next pull"
                    .formatted(said(failure));
        return "records could not be landed (%s); nothing is lost, they are read again at the next pull; see the state of the database"
                .formatted(failure.getClass().getSimpleName());
    }

    /** The messages of connections name hosts and files; those of a database can hold values. */
    private static boolean isOfTheSource(Throwable failure) {
        return failure instanceof IOException
                || failure instanceof UncheckedIOException
                || failure.getClass().getName().startsWith("org.apache.camel.");
    }

    private static String said(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) root = root.getCause();
        return failure.getCause() == null ? message(failure) : message(failure) + ": " + message(root);
    }

    private static String message(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
