package org.councilhub.adapters.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the record's subject stands to another one, such as liable for a property. Never a reason to merge.
 *
 * @param type of the other, such as {@code property}
 * @param key of the other's record in the same source; or else
 * @param uprn of a property
 * @param from the first day, where it is known
 * @param until the last day; null while it goes on
 */
public record Relation(
        Kind kind,
        String type,
        @Nullable String key,
        @Nullable String uprn,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    public Relation {
        if (RecordType.ofWord(type).isEmpty())
            throw new IllegalArgumentException("must be of the type of a record, such as property");
    }

    /** Without those that name nobody, as a row has them whose column is empty. */
    static List<Relation> namingSomebody(@Nullable List<Relation> relations) {
        if (relations == null) return List.of();
        return relations.stream()
                .filter(relation -> relation.key() != null || relation.uprn() != null)
                .toList();
    }

    /** Of the two the record's subject comes first: lives at, liable for, owns, trades at, contact of, director of. */
    public enum Kind {
        LIVES_AT,
        LIABLE,
        OWNS,
        TRADES_AT,
        CONTACT_OF,
        DIRECTOR_OF;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @JsonCreator
        static Kind of(String word) {
            return ofWord(word)
                    .orElseThrow(() -> new IllegalArgumentException("must be one of "
                            + Arrays.stream(values()).map(Kind::word).collect(Collectors.joining(", "))));
        }

        public static Optional<Kind> ofWord(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }

    public Optional<RecordType> toType() {
        return RecordType.ofWord(type);
    }
}
