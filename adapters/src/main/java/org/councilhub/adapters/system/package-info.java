/**
 * The source systems that an operator declares, one file each in {@code config/sources}: who owns their data, for which
 * purposes it may be used, how far it is trusted, how it is fetched and what its rows mean.
 *
 * <p>Below it: {@code extract} (layout and mapping), {@code settings}, {@code record}. Example:
 *
 * <pre>{@code
 * var systems = SourceSystems.read(Path.of("config/sources"));
 * systems.find("council-tax").orElseThrow().trust().of(RecordType.PERSON, "birthDate")   // 0.3
 * }</pre>
 */
@NullMarked
package org.councilhub.adapters.system;

import org.jspecify.annotations.NullMarked;
