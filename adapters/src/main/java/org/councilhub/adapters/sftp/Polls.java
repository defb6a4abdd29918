package org.councilhub.adapters.sftp;

import java.net.URI;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.councilhub.adapters.pull.Pull;

/** Tells a pull how each look into the folder went. */
final class Polls implements PollingConsumerPollStrategy {
    private final Pull pull;
    private final URI address;

    Polls(Pull pull, URI address) {
        this.pull = pull;
        this.address = address;
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        pull.begun();
        return true;
    }

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        pull.ended();
    }

    @Override
    public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) {
        pull.failed(
                "cannot read %s (%s), must be reachable with its host key in the known hosts; check address, login and network; it is tried again"
                        .formatted(address, root(cause)));
        return false;
    }

    private static String root(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) cause = cause.getCause();
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
