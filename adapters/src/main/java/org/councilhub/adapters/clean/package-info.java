/**
 * The declared cleaning rules: small named pure functions from what a source wrote to what the hub keeps. A source's
 * configuration strings them together; a source needs no code of its own.
 *
 * <p>It knows no other package of ours; {@code extract} applies the rules. Example:
 *
 * <pre>{@code
 * Rules.named("date dd/MM/yyyy").apply("02/05/2011")   // Kept[values=[2011-05-02]]
 * Rules.named("phone").apply("07700 900123")           // Kept[values=[+447700900123]]
 * Rules.named("date dd/MM/yyyy").apply("31/02/2011")   // Unreadable[wanted=a date like dd/MM/yyyy]
 * }</pre>
 */
@NullMarked
package org.councilhub.adapters.clean;

import org.jspecify.annotations.NullMarked;
