package org.councilhub.hub.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Numbers each request. The number stands in its log lines, in the header X-Request-Id and in a problem's instance. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIds extends OncePerRequestFilter {
    private static final String ATTRIBUTE = RequestIds.class.getName();
    private static final String LOG_FIELD = "request";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = of(request).toString();
        response.setHeader("X-Request-Id", id);
        try (var _ = MDC.putCloseable(LOG_FIELD, id)) {
            chain.doFilter(request, response);
        }
    }

    static URI instance(HttpServletRequest request) {
        return URI.create("urn:uuid:" + of(request));
    }

    private static UUID of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof UUID id) return id;
        var id = UUID.randomUUID();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
