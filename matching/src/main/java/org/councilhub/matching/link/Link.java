package org.councilhub.matching.link;

import java.util.Optional;

/**
 * The answer for one left record.
 *
 * @param right the record that is the same one; empty where there is none, or where it is not clear which
 * @param weight millibits; of the best right record, whether or not it is the answer; empty where none came near
 * @param margin millibits by which the best exceeds the second best, of those that are not the same one as the best; empty where there is no second
 */
public record Link(String left, Optional<String> right, Optional<Long> weight, Optional<Long> margin) {
    static Link none(String left) {
        return new Link(left, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
