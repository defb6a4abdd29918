/**
 * Settings that several rooms need: the folders of the installation. What only one room needs is set there.
 *
 * <p>Knows no other room. Example: {@code folders.configuration().resolve("matching/person.yaml")}.
 */
@NullMarked
package org.councilhub.hub.settings;

import org.jspecify.annotations.NullMarked;
