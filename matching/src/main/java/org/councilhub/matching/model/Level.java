package org.councilhub.matching.model;

import java.util.List;

/**
 * Chances of a level, [0..1].
 *
 * @param m among records of the same one
 * @param u among records of strangers
 * @param alternatives among records of people as each of the model's {@link Alternative}s has them
 */
public record Level(String name, double m, double u, List<Double> alternatives) {
    public Level {
        alternatives = List.copyOf(alternatives);
    }
}
