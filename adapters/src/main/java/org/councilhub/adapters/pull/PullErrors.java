package org.councilhub.adapters.pull;

import static java.util.Objects.requireNonNull;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.councilhub.adapters.extract.RefusedExtractException;

/**
 * The error policy of all pulls. An extract that cannot be what it should be is set aside, and the next one is read.
 * Anything else (a connection lost, a database away) leaves everything as it is for the next try.
 */
public final class PullErrors extends RouteConfigurationBuilder {
    public static final String ID = "pull-errors";

    /** Exchange property: the {@link Pull} that an exchange belongs to. */
    public static final String PULL = "CouncilHubPull";

    /** Exchange property: the name of what is being read. */
    public static final String ORIGIN = "CouncilHubOrigin";

    /** Exchange property: true once the extract was refused. */
    public static final String REFUSED = "CouncilHubRefused";

    @Override
    public void configuration() {
        routeConfiguration(ID)
                .onException(RefusedExtractException.class)
                .handled(true)
                .process(PullErrors::refused)
                .end()
                .onException(Exception.class)
                .handled(false)
                .logExhausted(false)
                .process(PullErrors::failed)
                .end();
    }

    private static void refused(Exchange exchange) {
        var refusal = property(exchange, Exchange.EXCEPTION_CAUGHT, RefusedExtractException.class);
        property(exchange, PULL, Pull.class).refused(property(exchange, ORIGIN, String.class), refusal);
        exchange.setProperty(REFUSED, true);
    }

    private static void failed(Exchange exchange) {
        var failure = property(exchange, Exchange.EXCEPTION_CAUGHT, Exception.class);
        property(exchange, PULL, Pull.class).failed(Problem.of(failure));
    }

    private static <T> T property(Exchange exchange, String name, Class<T> type) {
        return requireNonNull(exchange.getProperty(name, type), name);
    }
}
