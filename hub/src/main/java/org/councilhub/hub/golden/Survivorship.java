package org.councilhub.hub.golden;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.settings.Section;
import org.councilhub.hub.golden.GoldenBody.Group;
import org.councilhub.hub.golden.GoldenBody.Provenance;
import org.councilhub.hub.golden.GoldenBody.RankedValue;
import org.councilhub.hub.golden.GoldenBody.Reason;
import org.councilhub.hub.golden.GoldenBody.RecordRef;
import tools.jackson.databind.JsonNode;

/**
 * Chooses what a golden record shows: a pure function of its source records, the rules of its type's file and the
 * sources' trust. Each attribute group is chosen whole by trust x recency x validity; ties go to the record that comes
 * first by (source, type, key).
 */
public final class Survivorship {
    private static final double SCALE = 1e9; // weights are compared as whole numbers

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
        declared.done();
        section.done();
        return new Survivorship(type, groups, trusts);
    }

    /** One record's word on one group. */
    private record Word(Member member, JsonNode value, double trust, double recency, double validity) {
        private static final Comparator<Word> BEST_FIRST =
                Comparator.comparingLong(Word::weight).reversed().thenComparing(Word::member, Member.ORDER);

        long weight() {
            return Math.round(trust * recency * validity * SCALE);
        }

        Provenance provenance() {
            return new Provenance(member.publicId(), member.id().source(), member.since(), trust);
        }
    }

    public GoldenBody decide(Collection<Member> members) {
        var sorted = members.stream().sorted(Member.ORDER).toList();
        var decided = new TreeMap<String, Group>();
        groups.forEach((name, weighing) -> decide(name, weighing, sorted).ifPresent(group -> decided.put(name, group)));
        var records = sorted.stream()
                .map(member -> new RecordRef(member.publicId(), member.id().source()))
                .toList();
        return new GoldenBody(decided, records);
    }

    private Optional<Group> decide(String name, Weighing weighing, List<Member> members) {
        var speaking = members.stream()
                .filter(member -> member.content().hasNonNull(name))
                .toList();
        if (speaking.isEmpty()) return Optional.empty();
        long newest = speaking.stream().mapToLong(Member::since).max().orElseThrow();
        var words = speaking.stream()
                .map(member -> word(name, weighing, member, newest))
                .sorted(Word.BEST_FIRST)
                .toList();
        var byValue = new LinkedHashMap<JsonNode, List<Word>>();
        words.forEach(word -> byValue.computeIfAbsent(word.value(), value -> new ArrayList<>())
                .add(word));
        var ranked = byValue.entrySet().stream()
                .map(entry -> new RankedValue(
                        entry.getKey(),
                        entry.getValue().stream().map(Word::provenance).toList()))
                .toList();
        return Optional.of(new Group(reason(List.copyOf(byValue.values())), ranked));
    }

    private Word word(String name, Weighing weighing, Member member, long newest) {
        var value = member.content().required(name);
        return new Word(
                member,
                value,
                trusts.of(member.id().source(), type, name),
                weighing.recency(member.since(), newest),
                weighing.validity(value));
    }

    /** What puts the winner before the next value most. */
    private static Reason reason(List<List<Word>> byValue) {
        if (byValue.size() == 1) return Reason.ONLY_VALUE;
        var winner = byValue.get(0).getFirst();
        var next = byValue.get(1).getFirst();
        if (winner.weight() == next.weight()) return Reason.FIRST;
        double trusted = ratio(winner.trust(), next.trust());
        double recent = ratio(winner.recency(), next.recency());
        double valid = ratio(winner.validity(), next.validity());
        if (trusted >= recent && trusted >= valid) return Reason.MOST_TRUSTED;
        return recent >= valid ? Reason.MOST_RECENT : Reason.MOST_VALID;
    }

    private static double ratio(double winner, double next) {
        return next == 0 ? Double.MAX_VALUE : winner / next;
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
