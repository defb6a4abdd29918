package org.councilhub.adapters.extract;

import java.time.Instant;

/**
 * Where an extract came from.
 *
 * @param name of the file or request, without its folder
 * @param modified when the source says it wrote it; the version of records that have none of their own, unless the
 *     configuration takes that from the name
 */
public record Origin(String name, Instant modified) {}
