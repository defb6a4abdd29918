package org.councilhub.adapters.sftp;

import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.jspecify.annotations.Nullable;

/** Camel would log stack traces with what it was reading; the error policy has said what there is to say. */
final class Quiet implements ExceptionHandler {
    @Override
    public void handleException(Throwable exception) {
        // said by PullErrors
    }

    @Override
    public void handleException(@Nullable String message, Throwable exception) {
        // said by PullErrors
    }

    @Override
    public void handleException(@Nullable String message, @Nullable Exchange exchange, Throwable exception) {
        // said by PullErrors
    }
}
