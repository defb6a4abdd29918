package org.councilhub.hub.publish;

import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.councilhub.adapters.publish.WebhookRoutes;
import org.councilhub.hub.access.Agreements;
import org.councilhub.hub.golden.Changes;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Of several instances over one database, one tells the subscribers: the others have {@code councilhub.publish=false}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "councilhub.publish", matchIfMissing = true)
class PublishConfiguration {
    @Bean
    WebhookRoutes webhookRoutes(Environment environment, Changes changes, Agreements agreements) {
        var readers = SubscriberSettings.read(environment);
        return new WebhookRoutes(
                readers.stream().map(SharedChanges.Reader::subscriber).toList(),
                new SharedChanges(changes, agreements, readers));
    }

    @Bean
    SubscribersHealth subscribersHealthIndicator(WebhookRoutes routes) {
        return new SubscribersHealth(routes);
    }

    @Bean
    CamelContextConfiguration webhookRoutesInCamel(WebhookRoutes routes) {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext context) {
                try {
                    routes.addTo(context);
                } catch (Exception e) {
                    throw new IllegalStateException("cannot add the routes of the subscribers", e);
                }
            }

            @Override
            public void afterApplicationStart(CamelContext context) {}
        };
    }
}
