package org.councilhub.hub.resolve;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import org.councilhub.hub.folders.Folders;
import org.councilhub.hub.sources.Memberships;
import org.councilhub.hub.sources.Pending;
import org.councilhub.hub.sources.Signals;
import org.springframework.stereotype.Component;

/** Makes the resolver of a type out of what all of them share. */
@Component
class TypeResolvers {
    private final ResolveSettings settings;
    private final Path indexes;
    private final Election election;
    private final StopList stopList;
    private final Epochs epochs;
    private final Batches batches;
    private final Relocations relocations;
    private final Pending pending;
    private final Memberships memberships;
    private final Signals signals;
    private final Workers workers;
    private final MeterRegistry meters;

    TypeResolvers(
            ResolveSettings settings,
            Folders folders,
            Election election,
            StopList stopList,
            Epochs epochs,
            Batches batches,
            Relocations relocations,
            Pending pending,
            Memberships memberships,
            Signals signals,
            Workers workers,
            MeterRegistry meters) {
        this.settings = settings;
        this.indexes = folders.data().resolve("index").resolve("candidates");
        this.election = election;
        this.stopList = stopList;
        this.epochs = epochs;
        this.batches = batches;
        this.relocations = relocations;
        this.pending = pending;
        this.memberships = memberships;
        this.signals = signals;
        this.workers = workers;
        this.meters = meters;
    }

    TypeResolver of(TypeRules rules) {
        var type = rules.type();
        return new TypeResolver(
                rules,
                settings,
                matcher -> new WarmIndex(type, indexes.resolve(type.word()), matcher, epochs, memberships, workers),
                stopList,
                election,
                new Backlog(type, pending, settings),
                batches,
                relocations.of(type),
                signals,
                new ResolveMeters(type, meters));
    }
}
