package org.councilhub.hub.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Ends a request with a problem document. Its texts reach the client: they carry no personal data. */
public final class Problem extends RuntimeException {
    private final ProblemType type;
    private final List<FieldError> errors;
    private final Map<String, String> headers;

    private Problem(ProblemType type, String detail, List<FieldError> errors, Map<String, String> headers) {
        super(detail, null, false, false);
        this.type = type;
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
    }

    /** @param detail what is wrong in this very case and what to do, in a sentence */
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, List.of(), Map.of());
    }

    /** @param field see {@link FieldError#field} */
    public Problem at(String field, String message) {
        return with(new FieldError(field, message));
    }

    public Problem with(FieldError error) {
        return new Problem(
                type, detail(), Stream.concat(errors.stream(), Stream.of(error)).toList(), headers);
    }

    /** Adds a header to the answer, such as {@code Allow}. */
    public Problem withHeader(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(type, detail(), errors, more);
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
