package org.councilhub.hub.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.councilhub.hub.api.Problem;
import org.councilhub.hub.api.ProblemType;
import org.councilhub.hub.api.ProblemWriter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Answers of the security filters, as problem documents. They say what is wrong with a token, never what it holds. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final ProblemWriter problems;

    Refusals(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        challenge.commence(request, response, exception);
        problems.write(request, response, Problem.of(ProblemType.UNAUTHENTICATED, reason(exception)));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        var detail = "The scopes of this client's token do not allow the request.";
        problems.write(request, response, Problem.of(ProblemType.FORBIDDEN, detail));
    }

    private static String reason(AuthenticationException exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof JwtValidationException invalid)
                return "The bearer token is refused: "
                        + invalid.getErrors().iterator().next().getDescription() + ".";
            if (cause instanceof JwtException) return "The bearer token is not one that the configured issuer signed.";
        }
        return exception instanceof OAuth2AuthenticationException
                ? "The header Authorization holds no usable bearer token."
                : "The request has no bearer token: send the header Authorization: Bearer TOKEN.";
    }
}
