package org.councilhub.adapters.pull;

import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.jspecify.annotations.Nullable;

/**
 * Camel's own last word on an error would be a stack trace, with the messages of whatever failed below it and so perhaps
 * with a person's data. What {@link PullErrors} has not said already is said here, in a sentence.
 */
public final class QuietErrors implements ExceptionHandler {
    private final Pull pull;

    public QuietErrors(Pull pull) {
        this.pull = pull;
    }

    @Override
    public void handleException(Throwable exception) {
        pull.alsoFailed(Problem.of(exception));
    }

    @Override
    public void handleException(@Nullable String message, Throwable exception) {
        handleException(exception);
    }

    @Override
    public void handleException(@Nullable String message, @Nullable Exchange exchange, Throwable exception) {
        handleException(exception);
    }
}
