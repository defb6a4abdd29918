package org.councilhub.hub.access;

import org.councilhub.hub.folders.Folders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** The embedded issuer, in place of a real one: only where none is configured, never in production. */
@Configuration(proxyBeanMethods = false)
@Conditional(DevelopmentIssuer.NoIssuerConfigured.class)
class DevelopmentIssuer {
    private static final Logger log = LoggerFactory.getLogger(DevelopmentIssuer.class);

    @Bean
    DevelopmentTokens developmentTokens(Environment environment, Folders folders) {
        if (environment.acceptsProfiles(Profiles.of("production"))) throw new NotForProduction();
        return DevelopmentTokens.in(folders.data(), folders.config());
    }

    @Bean
    JwtDecoder jwtDecoder(DevelopmentTokens tokens) {
        return tokens.decoder();
    }

    @Bean
    StartHint startHint(DevelopmentTokens tokens) {
        return new StartHint(tokens);
    }

    static class StartHint {
        private final DevelopmentTokens tokens;

        StartHint(DevelopmentTokens tokens) {
            this.tokens = tokens;
        }

        @EventListener(ApplicationReadyEvent.class)
        void say() {
            log.info(
                    "development tokens: ./councilhub token --client NAME, with NAME one of {}",
                    String.join(", ", tokens.clients()));
        }
    }

    static class NoIssuerConfigured extends NoneNestedConditions {
        NoIssuerConfigured() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @Conditional(RealIssuer.Configured.class)
        static class Real {}
    }

    /** Explained by {@link AccessFailures}. */
    static class NotForProduction extends RuntimeException {
        NotForProduction() {
            super("the embedded issuer of development tokens does not work under the profile production");
        }
    }
}
