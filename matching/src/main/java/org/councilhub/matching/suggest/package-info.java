/**
 * What do the columns of a file hold, and which model follows? A column is recognised by its name and by what stands in it; names may be in
 * any language or mean nothing, so contents suffice. The model that comes out is text that a person can read and edit, with the priors of
 * the field; {@code train} then fits it to the data.
 *
 * <p>Below it: {@code model}, {@code value}, {@code tables}. Example:
 *
 * <pre>{@code
 * var profile = new Profile();
 * profile.file(List.of("id", "forename", "dob"));
 * profile.add(List.of("1", "Amy", "1980-05-02"));
 * var suggestion = Suggestion.of("people", profile, Set.of("id"));
 * suggestion.yaml();       // fields, blocking, comparisons, each with the reason
 * suggestion.columns();    // forename: given name, because ...
 * }</pre>
 */
@NullMarked
package org.councilhub.matching.suggest;

import org.jspecify.annotations.NullMarked;
