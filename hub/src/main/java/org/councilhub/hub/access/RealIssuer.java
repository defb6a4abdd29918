package org.councilhub.hub.access;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The operator's issuer is configured. A token that it made for another service must not open the hub. */
@Configuration(proxyBeanMethods = false)
@Conditional(RealIssuer.Configured.class)
class RealIssuer {
    private static final String JWT = "spring.security.oauth2.resourceserver.jwt";

    RealIssuer(Environment environment) {
        var audiences = Binder.get(environment).bind(JWT + ".audiences", Bindable.listOf(String.class));
        if (!audiences.isBound() || audiences.get().isEmpty()) throw new WithoutAudience();
    }

    static class Configured extends AnyNestedCondition {
        Configured() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty(JWT + ".issuer-uri")
        static class Issuer {}

        @ConditionalOnProperty(JWT + ".jwk-set-uri")
        static class KeySet {}

        @ConditionalOnProperty(JWT + ".public-key-location")
        static class PublicKey {}
    }

    /** Explained by {@link AccessFailures}. */
    static class WithoutAudience extends RuntimeException {
        WithoutAudience() {
            super("an issuer of tokens is configured, but not whom its tokens must be meant for");
        }
    }
}
