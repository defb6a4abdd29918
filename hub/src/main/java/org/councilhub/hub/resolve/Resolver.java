package org.councilhub.hub.resolve;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.access.View;
import org.councilhub.hub.api.Problem;
import org.councilhub.hub.api.ProblemType;
import org.councilhub.hub.sources.Pending;
import org.councilhub.hub.sources.Signals;
import org.councilhub.hub.sources.SourceRecords;
import org.councilhub.matching.model.Thresholds;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** This instance's resolvers, one for each type that is on. */
@Component
public class Resolver implements SmartLifecycle {
    private final TypeResolvers making;
    private final ResolveConfiguration.Types types;
    private final ResolveSettings settings;
    private final Pending pending;
    private final SourceRecords records;
    private final Lookup lookup;
    private final Comparing comparing;

    private volatile List<TypeResolver> resolvers = List.of();

    Resolver(
            TypeResolvers making,
            ResolveConfiguration.Types types,
            ResolveSettings settings,
            Pending pending,
            SourceRecords records,
            Lookup lookup,
            Comparing comparing) {
        this.making = making;
        this.types = types;
        this.settings = settings;
        this.pending = pending;
        this.records = records;
        this.lookup = lookup;
        this.comparing = comparing;
    }

    /**
     * @param leading whether this instance is the one that resolves the type
     * @param batch the last that this instance's candidate index holds; -1 while it is being built
     * @param trouble what keeps this instance from its work
     * @param pending records that wait, in the whole installation
     * @param failed records that could not be resolved
     */
    public record Status(
            RecordType type, boolean leading, long batch, Optional<String> trouble, long pending, long failed) {}

    public List<Status> status() {
        return resolvers.stream()
                .map(resolver -> new Status(
                        resolver.type(),
                        resolver.isLeading(),
                        resolver.index().map(WarmIndex::batch).orElse(-1L),
                        resolver.trouble(),
                        pending.count(resolver.type()),
                        records.failed(resolver.type())))
                .toList();
    }

    /** The model's, in bits. */
    public Thresholds thresholds(RecordType type) {
        return resolver(type).rules().matcher().model().thresholds();
    }

    /**
     * Who could this be? Best first; of each golden record the source record that fits best.
     *
     * @param values by dotted path, see {@link org.councilhub.adapters.record.RecordJson#flatten}
     * @param least millibits
     * @param view of the reader: weights and order are those of what it may see
     */
    public List<Candidate> match(RecordType type, Map<String, List<String>> values, long least, int limit, View view) {
        var resolver = resolver(type);
        var index = resolver.index()
                .orElseThrow(() -> Problem.of(
                                ProblemType.UNAVAILABLE,
                                "The candidate index of this instance is being built. Try again a little later.")
                        .withHeader("Retry-After", "5"));
        return lookup.match(resolver.rules(), index, new Lookup.Question(values, least, limit, view));
    }

    /** Every two of these source records, by opaque ids, as a reader may see them: the strongest pairs first. */
    public List<Compared> compare(RecordType type, Collection<UUID> records, View view, int most) {
        return comparing.all(resolver(type).rules(), records, view, most);
    }

    /** Empty where one of them is not there, for this reader. */
    public Optional<Explained> explain(RecordType type, UUID left, UUID right, View view) {
        return comparing.two(resolver(type).rules(), left, right, view);
    }

    private TypeResolver resolver(RecordType type) {
        if (resolvers.isEmpty()) throw Problem.of(ProblemType.UNAVAILABLE, "This instance does not match records.");
        return resolvers.stream()
                .filter(resolver -> resolver.type() == type)
                .findFirst()
                .orElseThrow(() -> Problem.of(
                                ProblemType.UNKNOWN_TYPE,
                                "Records of the type %s are not matched.".formatted(type.word()))
                        .at("type", "must be a type that has a matching model"));
    }

    /** An instance that leaves resolving to others opens no index either: another may use its folder. */
    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }

    @Override
    public void start() {
        resolvers = types.all().stream().map(making::of).toList();
        resolvers.forEach(TypeResolver::start);
    }

    @Override
    public void stop() {
        resolvers.forEach(TypeResolver::close);
        resolvers = List.of();
    }

    @Override
    public boolean isRunning() {
        return !resolvers.isEmpty();
    }

    /** After the signals in starting, before them in stopping. */
    @Override
    public int getPhase() {
        return Signals.PHASE + 1;
    }
}
