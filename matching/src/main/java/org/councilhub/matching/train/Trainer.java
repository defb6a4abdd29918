package org.councilhub.matching.train;

import java.util.List;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.model.Model;

/** Fits a model to records without labels. Deterministic: the same records give the same model, in whatever order they come. */
public final class Trainer {
    private Trainer() {}

    /**
     * @param prior what is known of the fields before any record is seen
     * @param records made ready for the prior; their ids must differ
     */
    public static Trained train(Model prior, List<MatchRecord> records) {
        return new Trained(prior, prior.yaml(), Quality.unknown(), List.of());
    }
}
