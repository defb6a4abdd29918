/**
 * The model: which fields there are, which records are compared, what agreement and disagreement weigh, and where the thresholds lie. It is a
 * text that a person can read and edit; read, it is complete and frozen. The weights follow Fellegi and Sunter (1969), in bits.
 *
 * <p>Below it: {@code blocking}, {@code compare}, {@code value}, {@code tables}. Example:
 *
 * <pre>{@code
 * var model = Model.read(Path.of("config/matching/person.yaml"));
 * model.thresholds().match();   // bits: from here on two records are one person
 * }</pre>
 */
@NullMarked
package org.councilhub.matching.model;

import org.jspecify.annotations.NullMarked;
