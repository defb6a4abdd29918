package org.councilhub.hub.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.system.SourceSystem;
import org.councilhub.adapters.system.SourceSystems;
import org.councilhub.hub.access.Agreement.Share;
import org.springframework.stereotype.Component;

/** What an agreement may say in this installation: purposes, sources and attributes that there are. */
@Component
class AgreementRules {
    private final Purposes purposes;
    private final SourceSystems systems;

    AgreementRules(Purposes purposes, SourceSystems systems) {
        this.purposes = purposes;
        this.systems = systems;
    }

    /**
     * @param part of the agreement, as a JSON pointer
     * @param rule that it breaks, with the value
     */
    record Breach(String part, String rule) {}

    Optional<Breach> breach(Agreement agreement) {
        return Stream.concat(
                        agreement.purposes().stream()
                                .filter(purpose -> !purposes.permit(purpose))
                                .map(purpose -> breach("/purposes", purpose, purposes.all())),
                        breaches(agreement))
                .findFirst();
    }

    private Stream<Breach> breaches(Agreement agreement) {
        var breaches = Stream.<Breach>empty();
        for (int i = 0; i < agreement.shares().size(); i++)
            breaches = Stream.concat(
                    breaches, breaches("/shares/" + i, agreement.shares().get(i), agreement.purposes()));
        return breaches;
    }

    private Stream<Breach> breaches(String part, Share share, Set<String> asked) {
        var attributes = attributes(share.type());
        return Stream.concat(
                share.sources().stream().flatMap(source -> breach(part + "/sources", source, share, asked).stream()),
                share.attributes().stream()
                        .filter(attribute -> !attributes.contains(attribute))
                        .map(attribute -> breach(part + "/attributes", attribute, attributes)));
    }

    private Optional<Breach> breach(String part, String name, Share share, Set<String> asked) {
        var system = systems.find(name);
        if (system.isEmpty())
            return Optional.of(breach(
                    part, name, systems.all().stream().map(SourceSystem::name).toList()));
        if (!system.get().types().contains(share.type()))
            return Optional.of(new Breach(
                    part,
                    "illegal value: %s, must be a source that gives %s records"
                            .formatted(name, share.type().word())));
        return asked.stream()
                .filter(purpose -> !system.get().purposes().contains(purpose))
                .map(purpose -> new Breach(
                        part,
                        "illegal value: %s, must be a source whose data may be used for %s".formatted(name, purpose)))
                .findFirst();
    }

    private static Breach breach(String part, String value, Collection<String> known) {
        return new Breach(
                part, "illegal value: %s, must be one of %s".formatted(value, String.join(", ", new TreeSet<>(known))));
    }

    /** What can be shared of records of a type: its attribute groups, and what goes with them. */
    private static List<String> attributes(RecordType type) {
        return Stream.concat(type.groups().stream(), Stream.of(View.RELATIONS, View.INTERACTIONS))
                .distinct()
                .toList();
    }
}
