package org.councilhub.hub.sources;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param waitLimit how long {@code ?wait=resolved} waits before it answers 202
 * @param chunk how many records of a stream land in one commit
 */
@Validated
@ConfigurationProperties(prefix = "councilhub.sources", ignoreUnknownFields = false)
record SourcesSettings(
        @DurationMin(millis = 1) @DurationMax(minutes = 5) @DefaultValue("10s")
        Duration waitLimit,

        @Min(1) @Max(5000) @DefaultValue("500") int chunk) {}
