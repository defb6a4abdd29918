package org.councilhub.hub.sources;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.councilhub.hub.api.FieldError;
import org.councilhub.hub.api.Problem;
import org.councilhub.hub.sources.LandingBatch.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one record that a client sent.
 *
 * @param state what it did: new, changed, unchanged, stale, deleted, quarantined
 * @param resolution with {@code ?wait=resolved}: how far it has come
 * @param goldenId with {@code ?wait=resolved}, for a client that may read golden records
 * @param line of the stream, from 1; left out in the answer to a single record
 * @param reason why it was quarantined
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record RecordReceipt(
        @Nullable Long line,
        @Nullable UUID recordId,
        String state,
        @Nullable String resolution,
        @Nullable UUID goldenId,
        @Nullable String reason,
        List<FieldError> errors) {

    static RecordReceipt landed(@Nullable Long line, Receipt receipt) {
        return new RecordReceipt(line, receipt.publicId(), word(receipt.state()), null, null, null, List.of());
    }

    static RecordReceipt quarantined(long line, Problem problem) {
        return new RecordReceipt(line, null, "quarantined", null, null, problem.detail(), problem.errors());
    }

    RecordReceipt standing(Standing standing, boolean withGolden) {
        boolean settled = standing.state() != RecordState.PENDING;
        var golden = withGolden && settled ? standing.goldenId().orElse(null) : null;
        return new RecordReceipt(line, recordId, state, word(standing.state()), golden, reason, errors);
    }

    private static String word(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
