/**
 * Micro benchmarks of the engine's innermost steps, by JMH; they are compiled with the tests and run by hand:
 *
 * <pre>{@code
 * mvn -pl matching test-compile exec:exec
 * }</pre>
 */
@NullMarked
package org.councilhub.matching.micro;

import org.jspecify.annotations.NullMarked;
