package org.councilhub.hub.interactions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.councilhub.adapters.record.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody and the council have to do with each other.
 *
 * @param reference the source's own, such as {@code 12/00034/GCOMP}
 * @param version the source's own
 * @param status in the source's words
 * @param title what it is about, for people
 * @param closedAt null: it is open
 * @param subjects source records of the same source
 */
record Interaction(
        String source,
        String reference,
        long version,
        Kind kind,
        Channel channel,
        String status,
        @Nullable String title,
        Instant openedAt,
        @Nullable Instant closedAt,
        List<Subject> subjects) {
    Interaction {
        subjects = List.copyOf(subjects);
    }

    Interaction about(List<Subject> others) {
        return new Interaction(source, reference, version, kind, channel, status, title, openedAt, closedAt, others);
    }

    record Subject(RecordType type, String key) {}

    enum Kind {
        SERVICE_REQUEST,
        APPLICATION,
        CASE,
        PERMIT,
        PAYMENT;

        @JsonValue
        String word() {
            return Interaction.word(this);
        }

        @JsonCreator
        static Kind ofWord(String word) {
            return Interaction.ofWord(values(), word);
        }
    }

    enum Channel {
        WEB,
        TELEPHONE,
        EMAIL,
        FACE_TO_FACE,
        POST,
        SYSTEM;

        @JsonValue
        String word() {
            return Interaction.word(this);
        }

        @JsonCreator
        static Channel ofWord(String word) {
            return Interaction.ofWord(values(), word);
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E ofWord(E[] all, String word) {
        return Arrays.stream(all)
                .filter(each -> word(each).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(all).map(Interaction::word).collect(Collectors.joining(", "))));
    }
}
