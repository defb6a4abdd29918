package org.councilhub.hub.resolve;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param enabled false: this instance lands and reads; resolving and matching are left to others
 * @param batch most records of the backlog in one transaction
 * @param interactiveBatch most records that somebody waits for in one transaction
 * @param lease a leader that has not been heard of for this long is deposed
 * @param look how often this instance looks for work by itself, should a signal be lost
 * @param commitIndex how often the candidate index is made durable: what is younger is replayed after a crash
 */
@Validated
@ConfigurationProperties(prefix = "councilhub.resolve", ignoreUnknownFields = false)
record ResolveSettings(
        @DefaultValue("true") boolean enabled,
        @Min(1) @Max(10_000) @DefaultValue("2000") int batch,
        @Min(1) @Max(10_000) @DefaultValue("200") int interactiveBatch,

        @DurationMin(millis = 200) @DurationMax(minutes = 5) @DefaultValue("5s")
        Duration lease,

        @DurationMin(millis = 10) @DurationMax(seconds = 30) @DefaultValue("500ms")
        Duration look,

        @DurationMin(millis = 1) @DurationMax(hours = 1) @DefaultValue("30s")
        Duration commitIndex) {}
