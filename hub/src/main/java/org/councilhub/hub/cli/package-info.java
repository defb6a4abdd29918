/**
 * The command line: what a person types to run the hub.
 *
 * <p>The uppermost room beside {@code web}; it starts the application where a command needs it, and leaves it out where
 * not. Results go to stdout, progress and messages to stderr; exit code 0 done, 1 failed, 2 wrong use or unusable input.
 * Example:
 *
 * <pre>{@code
 * java -jar councilhub.jar serve --port 8080
 * }</pre>
 */
@NullMarked
package org.councilhub.hub.cli;

import org.jspecify.annotations.NullMarked;
