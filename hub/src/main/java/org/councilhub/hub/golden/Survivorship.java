package org.councilhub.hub.golden;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.settings.Section;
import org.councilhub.hub.golden.GoldenBody.Provenance;
import org.councilhub.hub.golden.GoldenBody.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what a golden record shows: a pure function of its source records, the rules of its type's file and the
 * sources' trust, and the stewards' overrides. Each attribute group is chosen whole, see {@link Ranking}.
 */
public final class Survivorship {
    private final RecordType type;
    private final SequencedMap<String, Weighing> groups;
    private final Trusts trusts;

    private Survivorship(RecordType type, SequencedMap<String, Weighing> groups, Trusts trusts) {
        this.type = type;
        this.groups = groups;
        this.trusts = trusts;
    }

    /**
     * @param file such as {@code config/survivorship/person.yaml}
     * @throws org.councilhub.adapters.settings.SettingsException naming file, line and key
     */
    public static Survivorship read(RecordType type, Path file, Trusts trusts) {
        var section = Section.read(file);
        var declared = section.get("groups").section();
        var groups = new LinkedHashMap<String, Weighing>();
        for (var component : type.content().getRecordComponents())
            groups.put(
                    component.getName(),
                    Weighing.read(declared.get(component.getName()).section()));
        requireCompanions(groups, declared);
        declared.done();
        section.done();
        return new Survivorship(type, groups, trusts);
    }

    /** One hop only: a group that goes with another one wins by itself. */
    private static void requireCompanions(Map<String, Weighing> groups, Section declared) {
        groups.forEach((name, weighing) -> weighing.sameSourceAs().ifPresent(other -> {
            var companion = groups.get(other);
            if (companion == null || companion.sameSourceAs().isPresent())
                throw declared.get(name)
                        .section()
                        .get("sameSourceAs")
                        .error("illegal value: %s, must be a group that goes with none; choose another"
                                .formatted(other));
        }));
    }

    /**
     * @param overrides what stewards say about records among these
     */
    public GoldenBody decide(Collection<Member> members, Collection<ValueOverride> overrides) {
        var sorted = members.stream().sorted(Member.ORDER).toList();
        var records = sorted.stream()
                .map(member -> new RecordRef(member.publicId(), member.id().source()))
                .toList();
        var ranking = new Ranking(records);
        groups.forEach((name, weighing) -> sorted.stream()
                .filter(member -> member.content().hasNonNull(name))
                .forEach(member -> add(ranking, name, weighing, member)));
        for (var member : sorted)
            for (var override : overrides)
                if (override.record().equals(member.publicId())) add(ranking, override, member);
        return new GoldenBody(ranking.groups(), records);
    }

    private void add(Ranking ranking, String name, Weighing weighing, Member member) {
        var value = member.content().required(name);
        var from = new Provenance(
                member.publicId(),
                member.id().source(),
                member.since(),
                trusts.of(member.id().source(), type, name),
                unlessWhole(weighing.validity(value)),
                unlessWhole(weighing.completeness(value)),
                null);
        ranking.add(name, weighing.halfLife(), weighing.companion(), value, from);
    }

    private void add(Ranking ranking, ValueOverride override, Member member) {
        var weighing = groups.get(override.group());
        if (weighing == null) return; // of a group that a later version of the type no longer has
        var from =
                new Provenance(member.publicId(), member.id().source(), member.since(), 1, null, null, override.id());
        ranking.add(override.group(), weighing.halfLife(), weighing.companion(), override.value(), from);
    }

    private static @Nullable Double unlessWhole(double factor) {
        return factor == 1 ? null : factor;
    }

    /** All that the choice rests on, as text: the rules are in force again when it is the same. */
    public String rules(Collection<String> sources) {
        var lines = new ArrayList<String>();
        groups.forEach((name, weighing) -> lines.add(name + ": " + weighing));
        for (var source : sources.stream().sorted().toList())
            for (var name : groups.keySet())
                lines.add("%s %s: %s".formatted(source, name, trusts.of(source, type, name)));
        return String.join("\n", lines);
    }
}
