package org.councilhub.adapters.pull;

import java.time.Instant;
import java.util.Optional;

/**
 * How the pulling of one source stands since the hub started.
 *
 * @param completed how many pulls found everything that was there
 * @param lastCompleted when the last of them ended
 * @param problem why the last pull did not end well, in a sentence without personal data
 */
public record PullStatus(
        String source,
        String protocol,
        Tally tally,
        long completed,
        Optional<Instant> lastCompleted,
        Optional<String> problem) {}
