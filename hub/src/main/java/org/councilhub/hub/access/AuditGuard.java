package org.councilhub.hub.access;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Stops the answer of a method that {@link ReadsPersonalData} and forgot to write down what it shows. */
@ControllerAdvice
class AuditGuard implements ResponseBodyAdvice<Object> {
    @Override
    public boolean supports(MethodParameter result, Class<? extends HttpMessageConverter<?>> converter) {
        return result.hasMethodAnnotation(ReadsPersonalData.class);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter result,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!Audit.written())
            throw new IllegalStateException(
                    "%s reads personal data without an audit entry".formatted(result.getMethod()));
        return body;
    }
}
