package org.councilhub.hub.api;

import jakarta.validation.ConstraintViolationException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** What an exception of the frameworks means to the client. */
final class Translation {
    private static final String RETRY_SECONDS = "5";

    private Translation() {}

    static Problem of(Exception exception) {
        var problem = cause(exception, Problem.class);
        if (problem != null) return problem;
        return switch (exception) {
            case HttpMessageNotReadableException unreadable -> body(unreadable);
            case MethodArgumentNotValidException invalid -> invalidBody(invalid);
            case HandlerMethodValidationException invalid -> invalidParameter(invalid);
            case ConstraintViolationException invalid -> invalidParameter(invalid);
            case MethodArgumentTypeMismatchException mismatch ->
                parameter(mismatch.getName(), "must be " + form(mismatch.getRequiredType()));
            case MissingServletRequestParameterException missing ->
                parameter(missing.getParameterName(), "is required");
            case MissingRequestHeaderException missing -> parameter(missing.getHeaderName(), "is required");
            case HttpRequestMethodNotSupportedException method -> method(method);
            case HttpMediaTypeNotSupportedException media -> mediaType(media);
            case HttpMediaTypeNotAcceptableException media -> notAcceptable(media);
            case ErrorResponse response -> status(response.getStatusCode().value());
            case CannotGetJdbcConnectionException _ -> unavailable();
            case CannotCreateTransactionException _ -> unavailable();
            case TransientDataAccessException _ -> unavailable();
            case RecoverableDataAccessException _ -> unavailable();
            default -> status(500);
        };
    }

    static Problem status(int status) {
        var type = ProblemType.ofStatus(status);
        return type == ProblemType.UNAVAILABLE ? unavailable() : Problem.of(type, type.explanation());
    }

    private static Problem unavailable() {
        return Problem.of(ProblemType.UNAVAILABLE, ProblemType.UNAVAILABLE.explanation())
                .withHeader("Retry-After", RETRY_SECONDS);
    }

    private static Problem body(HttpMessageNotReadableException exception) {
        var json = cause(exception, JacksonException.class);
        var problem = Problem.of(ProblemType.INVALID_BODY, "The body cannot be read as what this address takes.");
        return json == null ? problem.at("", "must be a JSON document") : problem.with(JsonErrors.of(json));
    }

    private static Problem invalidBody(MethodArgumentNotValidException exception) {
        var problem = Problem.of(ProblemType.INVALID_BODY, "The body breaks a rule.");
        for (var error : exception.getBindingResult().getAllErrors()) {
            var field = error instanceof FieldError part ? pointer(part.getField()) : "";
            problem = problem.at(field, message(error.getDefaultMessage()));
        }
        return problem;
    }

    /** {@code queries[a].options.limit} -> {@code /queries/a/options/limit}. */
    private static String pointer(String path) {
        return "/" + path.replace("[", "/").replace("]", "").replace('.', '/').replace("//", "/");
    }

    private static Problem invalidParameter(HandlerMethodValidationException exception) {
        var problem = Problem.of(ProblemType.INVALID_PARAMETER, "A parameter breaks a rule.");
        for (var result : exception.getParameterValidationResults()) {
            var name = result.getMethodParameter().getParameterName();
            for (var error : result.getResolvableErrors())
                problem = problem.at(String.valueOf(name), message(error.getDefaultMessage()));
        }
        return problem;
    }

    private static Problem invalidParameter(ConstraintViolationException exception) {
        var problem = Problem.of(ProblemType.INVALID_PARAMETER, "A parameter breaks a rule.");
        for (var violation : exception.getConstraintViolations()) {
            var path = violation.getPropertyPath().toString();
            problem = problem.at(path.substring(path.lastIndexOf('.') + 1), violation.getMessage());
        }
        return problem;
    }

    private static Problem parameter(String name, String rule) {
        return Problem.of(ProblemType.INVALID_PARAMETER, "%s %s.".formatted(name, rule))
                .at(name, rule);
    }

    private static String form(@Nullable Class<?> type) {
        return type == null ? "of another form" : JsonErrors.expected(type);
    }

    private static Problem method(HttpRequestMethodNotSupportedException exception) {
        var allowed = exception.getSupportedMethods() == null
                ? ""
                : Arrays.stream(exception.getSupportedMethods()).sorted().collect(Collectors.joining(", "));
        return Problem.of(ProblemType.METHOD_NOT_ALLOWED, "This address supports " + allowed + ".")
                .withHeader("Allow", allowed);
    }

    private static Problem mediaType(HttpMediaTypeNotSupportedException exception) {
        var supported =
                exception.getSupportedMediaTypes().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "This address takes " + supported + ".")
                .at("Content-Type", "must be one of " + supported)
                .withHeader("Accept", supported);
    }

    private static Problem notAcceptable(HttpMediaTypeNotAcceptableException exception) {
        var supported =
                exception.getSupportedMediaTypes().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return Problem.of(ProblemType.NOT_ACCEPTABLE, "This address answers as " + supported + ".")
                .at("Accept", "must admit one of " + supported);
    }

    private static String message(@Nullable String message) {
        return message == null ? "breaks a rule" : message;
    }

    private static <T extends Throwable> @Nullable T cause(Throwable exception, Class<T> kind) {
        for (Throwable each = exception; each != null; each = each.getCause())
            if (kind.isInstance(each)) return kind.cast(each);
        return null;
    }
}
