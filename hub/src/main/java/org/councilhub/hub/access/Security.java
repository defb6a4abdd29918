package org.councilhub.hub.access;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What may be asked without a token, and that all else needs one. Under {@code /v1} the roles are then checked by
 * {@link AccessCheck}. There is no session and no cookie, so nothing that a forged request could ride on.
 */
@Configuration(proxyBeanMethods = false)
class Security {
    private static final String[] PUBLIC = {
        "/", "/problems", "/problems/**", "/assets/**", "/favicon.ico", "/.well-known/jwks.json", "/actuator/health/**"
    };
    private static final String[] DOCUMENTATION = {"/v3/api-docs/**", "/v3/api-docs.yaml", "/docs", "/swagger-ui/**"};
    private static final String CONTENT_POLICY = "Content-Security-Policy";

    /** Whichever issuer's. */
    @Bean
    static BeanPostProcessor rememberedTokens() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JwtDecoder decoder ? new RememberedTokens(decoder, Clock.systemUTC()) : bean;
            }
        };
    }

    /** A span for each filter of each request would cost more than the filters; requests as a whole are observed. */
    @Bean
    static SecurityObservationSettings notEachFilter() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            Refusals refusals,
            @Value("${councilhub.api.open-documentation}") boolean openDocumentation) {
        return http.authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                            .permitAll();
                    requests.requestMatchers(PUBLIC).permitAll();
                    if (openDocumentation)
                        requests.requestMatchers(DOCUMENTATION).permitAll();
                    else requests.requestMatchers(DOCUMENTATION).authenticated();
                    requests.requestMatchers("/v1/**").authenticated();
                    requests.requestMatchers("/actuator/**").hasAuthority("SCOPE_admin");
                    requests.anyRequest().denyAll();
                })
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .addHeaderWriter(onlyAt(
                                apiBrowser(),
                                "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                                        + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; "
                                        + "form-action 'none'; frame-ancestors 'none'"))
                        .addHeaderWriter(onlyAt(
                                new NegatedRequestMatcher(apiBrowser()),
                                "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
                                        + "form-action 'none'; frame-ancestors 'none'")))
                .build();
    }

    /** Swagger UI builds its page with scripts of its own files and with styles in attributes. */
    private static RequestMatcher apiBrowser() {
        return new OrRequestMatcher(
                PathPatternRequestMatcher.pathPattern("/swagger-ui/**"),
                PathPatternRequestMatcher.pathPattern("/docs"));
    }

    private static DelegatingRequestMatcherHeaderWriter onlyAt(RequestMatcher where, String policy) {
        return new DelegatingRequestMatcherHeaderWriter(where, new StaticHeadersWriter(CONTENT_POLICY, policy));
    }
}
