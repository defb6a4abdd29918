package org.councilhub.hub.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.councilhub.hub.api.Problem;
import org.councilhub.hub.api.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Holds each request under {@code /v1} against what its controller's method states, before that is called. */
@Component
class AccessCheck implements HandlerInterceptor {
    private static final String CALLER = AccessCheck.class.getName() + ".caller";

    private final Purposes purposes;
    private final Callers callers;

    AccessCheck(Purposes purposes, Callers callers) {
        this.purposes = purposes;
        this.callers = callers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) return true; // nothing is there: 404 follows
        var purpose = Optional.ofNullable(request.getHeader(Purposes.HEADER));
        var caller = callers.of(request, purpose);
        requireRole(caller, method.getMethodAnnotation(AllowedFor.class), request);
        if (method.hasMethodAnnotation(ReadsPersonalData.class)) requirePurpose(purpose);
        request.setAttribute(CALLER, caller);
        return true;
    }

    static Optional<Caller> caller(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(CALLER));
    }

    private static void requireRole(Caller caller, @Nullable AllowedFor allowed, HttpServletRequest request) {
        if (allowed == null) throw Problem.of(ProblemType.FORBIDDEN, "No client may do that.");
        if (Arrays.stream(allowed.value()).noneMatch(role -> holds(caller, role, request)))
            throw Problem.of(
                    ProblemType.FORBIDDEN,
                    "This needs a token with the scope %s."
                            .formatted(Arrays.stream(allowed.value())
                                    .map(Role::scope)
                                    .collect(Collectors.joining(" or "))));
    }

    private static boolean holds(Caller caller, Role role, HttpServletRequest request) {
        var variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        boolean named = variables != null && variables.containsKey("source");
        return (role == Role.SOURCE && named)
                ? caller.maySource(String.valueOf(variables.get("source")))
                : caller.may(role);
    }

    private void requirePurpose(Optional<String> purpose) {
        if (purpose.filter(purposes::permit).isPresent()) return;
        throw Problem.of(
                        ProblemType.PURPOSE_REQUIRED,
                        "A read of personal data names its purpose in the header %s: one of %s."
                                .formatted(Purposes.HEADER, purposes))
                .at(Purposes.HEADER, "must be one of " + purposes);
    }
}
