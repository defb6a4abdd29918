package org.councilhub.hub.interactions;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.api.JsonErrors;
import org.councilhub.hub.api.Problem;
import org.councilhub.hub.api.ProblemType;
import org.councilhub.hub.interactions.Interaction.Channel;
import org.councilhub.hub.interactions.Interaction.Kind;
import org.councilhub.hub.interactions.Interaction.Subject;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** An interaction as a client sends it -> one that can be kept, or a problem that names the field. */
final class InteractionReader {
    private static final int LONGEST = 200;
    private static final int MOST_SUBJECTS = 50;

    private final String source;

    InteractionReader(String source) {
        this.source = source;
    }

    /**
     * The form of the wire. Nothing here is trusted yet.
     *
     * @param reference the source's own number
     * @param version the source's own: of two the higher stands
     * @param subjects source records of the same source that it is about
     */
    record Sent(
            @Nullable String reference,
            @Nullable Long version,
            @Nullable Boolean deleted,
            @Nullable Kind kind,
            @Nullable Channel channel,
            @Nullable String status,
            @Nullable String title,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable List<Named> subjects) {}

    record Named(@Nullable String type, @Nullable String key) {}

    sealed interface Read {
        record Kept(Interaction interaction) implements Read {}

        record Gone(String reference, long version) implements Read {}
    }

    /** @throws Problem naming the field that cannot be used */
    Read read(JsonNode item) {
        Sent sent;
        try {
            sent = RecordJson.mapper().treeToValue(item, Sent.class);
        } catch (JacksonException e) {
            throw refused().with(JsonErrors.of(e));
        }
        if (sent == null) throw refused().at("", "must be an object");
        var reference = text("/reference", sent.reference());
        long version = required("/version", sent.version());
        if (version < 0) throw refused().at("/version", "must not be negative");
        if (Boolean.TRUE.equals(sent.deleted())) return new Read.Gone(reference, version);
        var opened = required("/openedAt", sent.openedAt());
        var closed = sent.closedAt();
        if (closed != null && closed.isBefore(opened)) throw refused().at("/closedAt", "must not be before openedAt");
        return new Read.Kept(new Interaction(
                source,
                reference,
                version,
                required("/kind", sent.kind()),
                required("/channel", sent.channel()),
                text("/status", sent.status()),
                sent.title() == null ? null : text("/title", sent.title()),
                opened,
                closed,
                subjects(required("/subjects", sent.subjects()))));
    }

    private List<Subject> subjects(List<Named> named) {
        if (named.isEmpty() || named.size() > MOST_SUBJECTS)
            throw refused().at("/subjects", "must be from 1 to %d".formatted(MOST_SUBJECTS));
        var subjects = new ArrayList<Subject>();
        for (var each : named) {
            var pointer = "/subjects/" + subjects.size();
            var type = RecordType.ofWord(required(pointer + "/type", each.type()))
                    .orElseThrow(() -> refused().at(pointer + "/type", "must be the type of a record, such as person"));
            try {
                subjects.add(new Subject(type, new RecordId(source, type, text(pointer + "/key", each.key())).key()));
            } catch (IllegalArgumentException broken) {
                throw refused().at(pointer + "/key", String.valueOf(broken.getMessage()));
            }
        }
        return subjects;
    }

    private static String text(String field, @Nullable String text) {
        var given = required(field, text);
        if (given.isBlank() || given.length() > LONGEST || given.indexOf('\0') >= 0)
            throw refused().at(field, "must have from 1 to %d characters, none of them NUL".formatted(LONGEST));
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(given))
            throw refused().at(field, "must be well-formed Unicode");
        return given;
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) throw refused().at(field, "is required");
        return value;
    }

    private static Problem refused() {
        return Problem.of(ProblemType.INVALID_BODY, "The interaction cannot be used.");
    }
}
