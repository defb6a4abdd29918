package org.councilhub.hub.golden;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.councilhub.hub.sources.PlaceAnswer;
import org.councilhub.hub.sources.RecordState;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A golden record as one reader may see it. Sensitive values are masked.
 *
 * @param id the survivor's, when the asked one was superseded
 * @param content the best value of each attribute group
 * @param records the source records that it is made of
 * @param related with {@code ?include=related}: properties, people and businesses that it has to do with
 * @param provenance with {@code ?include=provenance}: all values of each group, the best first
 * @param quality with {@code ?include=quality}: of each source, on this record
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GoldenAnswer(
        UUID id,
        String type,
        Map<String, JsonNode> content,
        List<Made> records,
        @Nullable Map<String, Ranking> provenance,
        @Nullable List<Relatives.Related> related,
        @Nullable Map<String, Quality> quality) {

    GoldenAnswer with(List<Relatives.Related> others) {
        return new GoldenAnswer(id, type, content, records, provenance, others, quality);
    }

    GoldenAnswer with(Map<String, Quality> bySource) {
        return new GoldenAnswer(id, type, content, records, provenance, related, bySource);
    }

    /** @param state with {@code ?include=provenance} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Made(UUID recordId, String source, @Nullable RecordState state) {}

    /** @param reason why the first value is the best, such as {@code most-trusted} */
    record Ranking(String reason, List<Ranked> values) {}

    record Ranked(JsonNode value, List<From> from) {}

    /**
     * @param version the source's own, from which on it told this; for who may see all of the record
     * @param trust of the source for this group, [0..1]
     * @param override of a steward, who says this in the source's stead
     * @param place which property an address is, of now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record From(
            UUID recordId,
            String source,
            @Nullable Long version,
            double trust,
            @Nullable UUID override,
            @Nullable PlaceAnswer place) {}
}
