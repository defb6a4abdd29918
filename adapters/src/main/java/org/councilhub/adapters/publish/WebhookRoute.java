package org.councilhub.adapters.publish;

import org.apache.camel.builder.RouteBuilder;

/** Looks every second whether there is something to tell a subscriber. */
final class WebhookRoute extends RouteBuilder {
    private final Subscriber subscriber;
    private final Deliveries deliveries;

    WebhookRoute(Subscriber subscriber, Deliveries deliveries) {
        this.subscriber = subscriber;
        this.deliveries = deliveries;
    }

    @Override
    public void configure() {
        from("scheduler:publish-%s?initialDelay=1&delay=1000".formatted(subscriber.name()))
                .routeId("publish-" + subscriber.name())
                .process(exchange -> deliveries.run());
    }
}
