package org.councilhub.hub.sources;

import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.councilhub.adapters.record.Content;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.record.SourceRecord;
import org.councilhub.hub.api.JsonErrors;
import org.councilhub.hub.api.Problem;
import org.councilhub.hub.api.ProblemType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A record as a client sends it -> one that can land, or a problem that names the field. */
final class RecordReader {
    private final String source;

    RecordReader(String source) {
        this.source = source;
    }

    /**
     * The form of the wire. Nothing here is trusted yet.
     *
     * @param version a number from 0, or a time
     */
    @Schema(requiredProperties = {"type", "key", "version"})
    record Sent(
            @Nullable String type,
            @Nullable String key,

            @Nullable @Schema(oneOf = {Long.class, Instant.class})
            JsonNode version,

            @Nullable JsonNode content,
            @Nullable Boolean deleted) {}

    /** @throws Problem naming the field that cannot be used */
    Arrival read(String json) {
        Sent sent;
        try {
            sent = RecordJson.mapper().readValue(json, Sent.class);
        } catch (JacksonException e) {
            throw invalid().with(JsonErrors.of(e));
        }
        if (sent == null) throw invalid().at("", "must be an object");
        var type = type(sent.type());
        var id = id(type, sent.key());
        long version = version(sent.version());
        return arrival(new SourceRecord(id, version, content(type, sent)));
    }

    private static RecordType type(@Nullable String word) {
        if (word == null) throw invalid().at("/type", "is required");
        return RecordType.ofWord(word).orElseThrow(() -> invalid().at("/type", "must be one of " + words()));
    }

    private static String words() {
        return Arrays.stream(RecordType.values()).map(RecordType::word).collect(Collectors.joining(", "));
    }

    private RecordId id(RecordType type, @Nullable String key) {
        if (key == null) throw invalid().at("/key", "is required");
        if (!encoder().canEncode(key)) throw invalid().at("/key", "must be well-formed Unicode");
        try {
            return new RecordId(source, type, key);
        } catch (IllegalArgumentException e) {
            throw invalid().at("/key", String.valueOf(e.getMessage()));
        }
    }

    private static long version(@Nullable JsonNode version) {
        if (version != null && version.isIntegralNumber() && version.canConvertToLong() && version.asLong() >= 0)
            return version.asLong();
        if (version != null && version.isString()) {
            try {
                return Instant.parse(version.asString()).toEpochMilli();
            } catch (DateTimeParseException | ArithmeticException _) {
                // said below
            }
        }
        throw invalid()
                .at(
                        "/version",
                        "must be the source's own version: a number from 0, or a time such as 2026-01-31T09:30:00Z");
    }

    private static @Nullable Content content(RecordType type, Sent sent) {
        boolean deleted = Boolean.TRUE.equals(sent.deleted());
        var content = sent.content();
        if (deleted && content == null) return null;
        if (deleted) throw invalid().at("/content", "must be left out where deleted is true");
        if (content == null || !content.isObject())
            throw invalid().at("/content", "must be an object, or left out where deleted is true");
        try {
            return RecordJson.mapper().treeToValue(content, type.content());
        } catch (JacksonException e) {
            throw invalid().with(JsonErrors.of(e, "/content"));
        }
    }

    private static Arrival arrival(SourceRecord record) {
        Arrival arrival;
        try {
            arrival = Arrival.of(record);
        } catch (IllegalArgumentException e) {
            throw invalid().at("/content", "must not hold a NUL character");
        }
        var json = arrival.json();
        if (json != null && !encoder().canEncode(json)) throw invalid().at("/content", "must be well-formed Unicode");
        return arrival;
    }

    private static CharsetEncoder encoder() {
        return StandardCharsets.UTF_8.newEncoder();
    }

    private static Problem invalid() {
        return Problem.of(ProblemType.INVALID_BODY, "The record cannot be used.");
    }
}
