package org.councilhub.hub.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Makes the {@link Caller} of a request, and hands it to the controllers' methods that ask for one. */
@Component
class Callers implements HandlerMethodArgumentResolver {
    private static final String SCOPE = "SCOPE_";

    private final Agreements agreements;

    Callers(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class))
                .flatMap(AccessCheck::caller)
                .orElseThrow(() -> new IllegalStateException("only methods under /v1 can take a Caller"));
    }

    Caller of(HttpServletRequest request, Optional<String> purpose) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) throw new IllegalStateException("a request under /v1 came by without security");
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return new Caller(
                client(authentication),
                scopes(authentication),
                purpose,
                request.getMethod() + " " + pattern,
                agreements.inForce());
    }

    /** Issuers differ in where they name the client; {@code sub} is the last resort, for a person's token it is the person. */
    private static String client(Authentication authentication) {
        if (!(authentication instanceof JwtAuthenticationToken jwt)) return authentication.getName();
        return Stream.of("client_id", "azp")
                .map(jwt.getToken()::getClaimAsString)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(jwt::getName);
    }

    private static Set<String> scopes(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(SCOPE))
                .map(authority -> authority.substring(SCOPE.length()))
                .collect(Collectors.toSet());
    }
}
