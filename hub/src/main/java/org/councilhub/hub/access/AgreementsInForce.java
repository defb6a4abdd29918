package org.councilhub.hub.access;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.system.SourceSystem;

/** The sharing agreements at one moment. A request is answered by those at its beginning, and by no others. */
public final class AgreementsInForce {
    private static final ZoneId HERE = ZoneId.of("Europe/London");

    /** Shares nothing with anybody. */
    public static final AgreementsInForce NONE = new AgreementsInForce(0, List.of(), List.of());

    private final long version;
    private final List<Agreement> all;
    private final Map<String, Set<String>> permitted = new TreeMap<>(); // source -> purposes
    private final Map<Asked, View> views = new ConcurrentHashMap<>();

    private record Asked(String client, String purpose, RecordType type, LocalDate day) {}

    /** @param systems a source's data is used for its own purposes only, whatever an agreement says */
    AgreementsInForce(long version, List<Agreement> all, Collection<SourceSystem> systems) {
        this.version = version;
        this.all = List.copyOf(all);
        systems.forEach(system -> permitted.put(system.name(), Set.copyOf(system.purposes())));
    }

    /** Grows with every change. */
    long version() {
        return version;
    }

    List<Agreement> all() {
        return all;
    }

    /** What a client may see for a purpose today. */
    public View view(String client, String purpose, RecordType type) {
        var today = LocalDate.now(HERE);
        if (views.size() > 10_000) views.clear(); // those of other days
        return views.computeIfAbsent(new Asked(client, purpose, type, today), this::view);
    }

    private View view(Asked asked) {
        var groups = new TreeMap<String, Set<String>>();
        all.stream()
                .filter(agreement -> agreement.isFor(asked.client(), asked.purpose(), asked.day()))
                .flatMap(agreement -> agreement.shares().stream())
                .filter(share -> share.type() == asked.type())
                .forEach(share -> share.sources().stream()
                        .filter(source ->
                                permitted.getOrDefault(source, Set.of()).contains(asked.purpose()))
                        .forEach(source -> groups.computeIfAbsent(source, none -> new TreeSet<>())
                                .addAll(share.attributes())));
        return View.of(asked.type(), groups);
    }
}
