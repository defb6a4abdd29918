package org.councilhub.adapters.publish;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.councilhub.adapters.record.ChangesPort;

/** A route for each subscriber, and how they stand. */
public final class WebhookRoutes {
    private final Map<Subscriber, Deliveries> deliveries = new LinkedHashMap<>();

    public WebhookRoutes(List<Subscriber> subscribers, ChangesPort changes) {
        for (var subscriber : subscribers)
            deliveries.put(subscriber, new Deliveries(subscriber, changes, Clock.systemUTC()));
    }

    /** Adds the routes; they start with the context, or at once if it runs. */
    public void addTo(CamelContext context) throws Exception {
        for (var entry : deliveries.entrySet()) context.addRoutes(new WebhookRoute(entry.getKey(), entry.getValue()));
    }

    public List<DeliveryStatus> status() {
        return deliveries.values().stream().map(Deliveries::status).toList();
    }
}
