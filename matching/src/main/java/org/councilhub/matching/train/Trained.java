package org.councilhub.matching.train;

import java.util.List;
import org.councilhub.matching.model.Model;

/**
 * What training gave.
 *
 * @param yaml the model as text, complete: {@link Model#parse} makes the same model of it
 * @param warnings why the data could not train the model, or only in part; nothing personal
 */
public record Trained(Model model, String yaml, Quality estimate, List<String> warnings) {
    public Trained {
        warnings = List.copyOf(warnings);
    }
}
