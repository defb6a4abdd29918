/**
 * The engine's own command line, on CSV, so that a data scientist can use it without a hub: {@code dedupe} and {@code evaluate}.
 *
 * <p>Below it: everything else of the engine. Results go to stdout or the named file, messages to stderr; exit 0 done, 1 failed, 2 wrong use or
 * unusable input. Example:
 *
 * <pre>{@code
 * dedupe people.csv --model config/matching/people-file.yaml --out clusters.csv
 * evaluate clusters.csv truth.csv --json
 * }</pre>
 */
@NullMarked
package org.councilhub.matching.cli;

import org.jspecify.annotations.NullMarked;
