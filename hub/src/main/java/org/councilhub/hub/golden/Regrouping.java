package org.councilhub.hub.golden;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.record.RecordType;

/**
 * What one batch of the resolver makes of golden records.
 *
 * @param formed golden records with their new bodies
 * @param merged superseded id -> the one that holds most of its records now
 * @param emptied ids that no source record speaks of any more
 * @param revived formed ids that were superseded or emptied before
 */
public record Regrouping(
        RecordType type,
        long batch,
        List<Formed> formed,
        Map<GoldenId, GoldenId> merged,
        Set<GoldenId> emptied,
        Set<GoldenId> revived) {
    public Regrouping {
        formed = List.copyOf(formed);
        merged = Map.copyOf(merged);
        emptied = Set.copyOf(emptied);
        revived = Set.copyOf(revived);
    }

    /** @param json of the body, as it is stored */
    public record Formed(GoldenId id, GoldenBody body, String json) {
        public static Formed of(GoldenId id, GoldenBody body) {
            return new Formed(id, body, RecordJson.mapper().writeValueAsString(body));
        }
    }
}
