/**
 * A configuration file in YAML, read so strictly that a slip is found where it was made: every error names file, line,
 * key, value, rule and remedy, and a key that nobody knows is an error.
 *
 * <p>It knows no other package of ours. Example:
 *
 * <pre>{@code
 * var file = Section.read(Path.of("config/sources/council-tax.yaml"));
 * var title = file.text("title");
 * var separator = file.findText("separator").orElse(",");
 * file.done();   // council-tax.yaml:7: titel: illegal key: titel, must be one of separator, title; remove or correct it
 * }</pre>
 */
@NullMarked
package org.councilhub.adapters.settings;

import org.jspecify.annotations.NullMarked;
