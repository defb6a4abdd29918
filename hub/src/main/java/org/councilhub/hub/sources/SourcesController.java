package org.councilhub.hub.sources;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.system.SourceSystem;
import org.councilhub.adapters.system.SourceSystems;
import org.councilhub.hub.access.AllowedFor;
import org.councilhub.hub.access.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the source systems are and how much of each is here. No personal data. */
@RestController
class SourcesController {
    private final SourceSystems systems;
    private final Figures figures;

    SourcesController(SourceSystems systems, Figures figures) {
        this.systems = systems;
        this.figures = figures;
    }

    @GetMapping("/v1/sources")
    @AllowedFor({Role.READER, Role.SOURCE, Role.STEWARD, Role.DATA_PROTECTION, Role.ADMIN})
    @Operation(operationId = "sources", summary = "The source systems: owner, controller, purposes, trust and figures")
    Sources sources() {
        var count = figures.count();
        return new Sources(
                systems.all().stream().map(system -> source(system, count)).toList());
    }

    private static Source source(SourceSystem system, Figures.Count count) {
        var here = count.sources().stream()
                .filter(each -> each.source().equals(system.name()))
                .toList();
        var records = new TreeMap<String, Long>();
        here.forEach(each -> records.put(each.type().word(), each.records()));
        return new Source(
                system.name(),
                system.title(),
                system.owner(),
                system.controller(),
                system.purposes(),
                trust(system),
                new SourceFigures(
                        records,
                        here.stream().mapToLong(Figures.OfSource::pending).sum(),
                        count.quarantined().getOrDefault(system.name(), 0L),
                        lastLanded(here)));
    }

    private static Optional<Instant> lastLanded(Collection<Figures.OfSource> here) {
        return here.stream()
                .map(Figures.OfSource::lastLanded)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private static Map<String, Map<String, Double>> trust(SourceSystem system) {
        var trust = new TreeMap<String, Map<String, Double>>();
        for (var type : system.types()) trust.put(type.word(), trust(system, type));
        return trust;
    }

    private static Map<String, Double> trust(SourceSystem system, RecordType type) {
        var groups = new TreeMap<String, Double>();
        for (var group : type.content().getRecordComponents())
            groups.put(group.getName(), system.trust().of(type, group.getName()));
        return groups;
    }

    record Sources(List<Source> sources) {}

    /** @param trust type -> attribute group -> how far its word is trusted, [0..1] */
    record Source(
            String name,
            String title,
            String owner,
            String controller,
            List<String> purposes,
            Map<String, Map<String, Double>> trust,
            SourceFigures figures) {}

    /**
     * @param records by type, without those that the source deleted
     * @param pending landed, not yet resolved
     * @param quarantined rows that could not become records
     * @param lastLanded when its newest content came
     */
    record SourceFigures(Map<String, Long> records, long pending, long quarantined, Optional<Instant> lastLanded) {}
}
