package org.councilhub.hub.access;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.councilhub.adapters.record.RecordType;

/**
 * What one reader may see of records of one type, by source system and attribute group. All that a reader is shown is
 * computed from what its view leaves, so that nothing hidden can move it.
 */
public final class View {
    /** The attribute under which agreements share how records are related to each other. */
    public static final String RELATIONS = "relations";

    /** The attribute under which agreements share what somebody and the council had to do with each other. */
    public static final String INTERACTIONS = "interactions";

    public static final View NOTHING = new View(Set.of(), Map.of(), false);

    /** The data-protection officer's: all sources, restricted people too. */
    public static final View EVERYTHING = new View(Set.of(), Map.of(), true);

    private final Set<String> whole; // all attribute groups that there are
    private final SortedMap<String, SortedSet<String>> groups; // source -> attribute groups
    private final boolean everything;

    private View(Set<String> whole, Map<String, Set<String>> groups, boolean everything) {
        this.whole = Set.copyOf(whole);
        var sorted = new TreeMap<String, SortedSet<String>>();
        groups.forEach((source, of) -> sorted.put(source, Collections.unmodifiableSortedSet(new TreeSet<>(of))));
        this.groups = Collections.unmodifiableSortedMap(sorted);
        this.everything = everything;
    }

    /** @param groups source -> attribute groups; none of them empty */
    public static View of(RecordType type, Map<String, Set<String>> groups) {
        return new View(Set.copyOf(type.groups()), groups, false);
    }

    public boolean shows(String source, String group) {
        return everything
                || groups.getOrDefault(source, Collections.emptySortedSet()).contains(group);
    }

    /** Whether anything of this source is shown. */
    public boolean shows(String source) {
        return everything || groups.containsKey(source);
    }

    /** Whether every attribute of this source's records is shown. */
    public boolean showsAll(String source) {
        return everything
                || groups.getOrDefault(source, Collections.emptySortedSet()).containsAll(whole);
    }

    /** No source is left out, and no one who is restricted. */
    public boolean isUnlimited() {
        return everything;
    }

    /** The same without the groups that say where somebody is to be found. */
    public View withoutWhereabouts(RecordType type) {
        if (everything) return this;
        var left = new TreeMap<String, Set<String>>();
        groups.forEach((source, of) -> {
            var kept = new TreeSet<>(of);
            kept.removeAll(type.whereabouts());
            if (!kept.isEmpty()) left.put(source, kept);
        });
        return new View(whole, left, false);
    }

    /** Source -> attribute groups; of an unlimited view nothing. */
    public SortedMap<String, SortedSet<String>> groups() {
        return groups;
    }
}
