package org.councilhub.hub.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says which field of a JSON text breaks which rule. Jackson's own messages quote values, so they are not passed on. */
public final class JsonErrors {
    private JsonErrors() {}

    public static FieldError of(JacksonException exception) {
        return of(exception, "");
    }

    /** @param prefix JSON pointer of the part that was read, such as {@code /content}; empty for a whole body */
    public static FieldError of(JacksonException exception, String prefix) {
        return new FieldError(prefix + pointer(exception), message(exception));
    }

    private static String pointer(JacksonException exception) {
        if (exception instanceof StreamReadException && exception.processor() instanceof JsonParser parser)
            return parser.streamReadContext().pathAsPointer().toString();
        return FieldError.pointer(exception.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
                .toArray(String[]::new));
    }

    private static String message(JacksonException exception) {
        return switch (exception) {
            case UnrecognizedPropertyException unknown -> unknownField(unknown);
            case ValueInstantiationException refused -> refused(refused);
            case MismatchedInputException mismatch -> "must be " + expected(mismatch.getTargetType());
            case StreamConstraintsException _ -> "is nested too deep, or holds a name, number or text that is too long";
            case StreamReadException malformed -> malformed(malformed);
            default -> "cannot be read";
        };
    }

    private static String unknownField(UnrecognizedPropertyException exception) {
        var known = new TreeSet<String>();
        if (exception.getKnownPropertyIds() != null)
            exception.getKnownPropertyIds().forEach(id -> known.add(String.valueOf(id)));
        return known.isEmpty() ? "unknown field" : "unknown field, must be one of " + String.join(", ", known);
    }

    /** A record's own check refused its components: its message is ours and states the rule. */
    private static String refused(ValueInstantiationException exception) {
        return exception.getCause() instanceof IllegalArgumentException cause && cause.getMessage() != null
                ? cause.getMessage()
                : "must be " + expected(exception.getType().getRawClass());
    }

    private static String malformed(StreamReadException exception) {
        var message = exception.getOriginalMessage();
        if (message != null && message.startsWith("Duplicate")) return "is given twice";
        return "malformed JSON at line %d, column %d"
                .formatted(
                        exception.getLocation().getLineNr(),
                        exception.getLocation().getColumnNr());
    }

    static String expected(@Nullable Class<?> type) {
        if (type == null) return "of another form";
        if (type == LocalDate.class) return "a date such as 2011-05-02";
        if (type == Instant.class) return "a time such as 2026-01-31T09:30:00Z";
        if (type == UUID.class) return "a UUID";
        if (type == String.class) return "text";
        if (type == Boolean.class || type == boolean.class) return "true or false";
        if (type.isEnum()) return "one of " + constants(type);
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) return "a number";
        if (Collection.class.isAssignableFrom(type) || type.isArray()) return "a list";
        return type.isRecord() || Map.class.isAssignableFrom(type) ? "an object" : "of another form";
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
    }
}
