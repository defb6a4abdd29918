package org.councilhub.hub.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.system.SourceSystem;
import org.councilhub.adapters.system.SourceSystems;
import org.councilhub.hub.sources.Figures;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** What the front page shows, as it shows it. */
record Holdings(ZonedDateTime at, List<OfType> types, List<OfSource> sources) {
    private static final ZoneId HERE = ZoneId.of("Europe/London");

    /**
     * @param title such as {@code Person}
     * @param merged source records that speak of something that another one already spoke of
     * @param forReview doubts that a steward should settle
     * @param pending landed, not yet matched
     */
    record OfType(String title, long records, long golden, long merged, long forReview, long pending) {}

    record OfSource(
            String title,
            String owner,
            long records,
            long quarantined,
            @Nullable ZonedDateTime lastLanded) {}

    static Holdings of(SourceSystems systems, Figures.Count count, Map<RecordType, Long> reviews) {
        return new Holdings(
                here(count.at()),
                Arrays.stream(RecordType.values())
                        .map(type -> type(type, count, reviews.getOrDefault(type, 0L)))
                        .toList(),
                systems.all().stream().map(system -> source(system, count)).toList());
    }

    public boolean isEmpty() {
        return records() == 0;
    }

    public long records() {
        return sources.stream().mapToLong(OfSource::records).sum();
    }

    public long sourcesWithRecords() {
        return sources.stream().filter(source -> source.records > 0).count();
    }

    private static OfType type(RecordType type, Figures.Count count, long forReview) {
        var landed =
                count.sources().stream().filter(each -> each.type() == type).toList();
        var resolved = count.types().stream()
                .filter(each -> each.type() == type)
                .findFirst()
                .orElse(new Figures.OfType(type, 0, 0));
        return new OfType(
                StringUtils.capitalize(type.word()),
                landed.stream().mapToLong(Figures.OfSource::records).sum(),
                resolved.golden(),
                resolved.members() - resolved.golden(),
                forReview,
                landed.stream().mapToLong(Figures.OfSource::pending).sum());
    }

    private static OfSource source(SourceSystem system, Figures.Count count) {
        var landed = count.sources().stream()
                .filter(each -> each.source().equals(system.name()))
                .toList();
        return new OfSource(
                system.title(),
                system.owner(),
                landed.stream().mapToLong(Figures.OfSource::records).sum(),
                count.quarantined().getOrDefault(system.name(), 0L),
                landed.stream()
                        .map(Figures.OfSource::lastLanded)
                        .flatMap(Optional::stream)
                        .max(Comparator.naturalOrder())
                        .map(Holdings::here)
                        .orElse(null));
    }

    private static ZonedDateTime here(Instant time) {
        return time.atZone(HERE);
    }
}
