package org.councilhub.hub.search;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One question of a match request.
 *
 * @param content as a source record would have it; as little of it as is known
 */
record MatchQuery(
        @NotNull String type,
        @NotNull JsonNode content,
        @Valid @Nullable Options options) {
    private static final Options DEFAULTS = new Options(null, null, null, null, null);

    /**
     * @param limit of candidates, 5 when left out
     * @param threshold bits; candidates below it are left out, those below review when it is left out
     * @param onlyCertain leaves out candidates that are not decided a match
     * @param onlySingle leaves out all candidates unless there is exactly one
     * @param explain adds each candidate's explanation
     */
    record Options(
            @Nullable @Min(1) @Max(50) Integer limit,
            @Nullable @Min(-1000) @Max(1000) Double threshold,
            @Nullable Boolean onlyCertain,
            @Nullable Boolean onlySingle,
            @Nullable Boolean explain) {
        private static final int LIMIT = 5;

        int most() {
            return Objects.requireNonNullElse(limit, LIMIT);
        }

        boolean certain() {
            return Boolean.TRUE.equals(onlyCertain);
        }

        boolean single() {
            return Boolean.TRUE.equals(onlySingle);
        }

        boolean explained() {
            return Boolean.TRUE.equals(explain);
        }
    }

    Options chosen() {
        return Objects.requireNonNullElse(options, DEFAULTS);
    }
}
