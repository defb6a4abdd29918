package org.councilhub.matching.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.councilhub.matching.packed.PackedRecords;
import org.jspecify.annotations.Nullable;

/**
 * Ids of the clusters of a run. Where an earlier result is known its ids stay: largest overlap first an old cluster's id goes to the new cluster,
 * ties to the smaller id; each goes to one cluster and a cluster has one.
 */
public final class ClusterNames {
    private final PackedRecords records;
    private final int[] clusterOf;
    private final Map<Integer, String> kept = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final TreeSet<Change> changes = new TreeSet<>();

    private ClusterNames(PackedRecords records, int[] clusterOf) {
        this.records = records;
        this.clusterOf = clusterOf;
    }

    /** What became of the clusters of an earlier result. */
    public enum Kind {
        /** A cluster of new records only. */
        NEW,
        /** A cluster with new records. */
        GROWN,
        /** The other one is now part of the cluster. */
        MERGED,
        /** Records of the cluster are now in the other one. */
        SPLIT
    }

    public record Change(Kind kind, String cluster, String other) implements Comparable<Change> {
        @Override
        public int compareTo(Change change) {
            return Comparator.comparing(Change::kind)
                    .thenComparing(Change::cluster)
                    .thenComparing(Change::other)
                    .compare(this, change);
        }
    }

    public static ClusterNames of(PackedRecords records, Linkage linkage) {
        return new ClusterNames(records, linkage.clusterOf());
    }

    /** @param known the earlier result: cluster id by record, null for a record that is new */
    public static ClusterNames of(PackedRecords records, Linkage linkage, @Nullable String[] known) {
        var names = new ClusterNames(records, linkage.clusterOf());
        names.keep(known);
        return names;
    }

    private record Overlap(int cluster, String name, int records) {}

    private void keep(@Nullable String[] before) {
        var overlaps = overlaps(before);
        for (var overlap : overlaps) known.add(overlap.name);
        var given = new HashSet<String>();
        for (var overlap : overlaps)
            if (!kept.containsKey(overlap.cluster) && given.add(overlap.name)) kept.put(overlap.cluster, overlap.name);
        for (var overlap : overlaps) {
            var name = of(overlap.cluster);
            if (name.equals(overlap.name)) continue;
            changes.add(
                    given.contains(overlap.name)
                            ? new Change(Kind.SPLIT, overlap.name, name)
                            : new Change(Kind.MERGED, name, overlap.name));
        }
        for (int record = 0; record < clusterOf.length; record++)
            if (before[record] == null) {
                boolean wasThere = kept.containsKey(clusterOf[record]);
                changes.add(new Change(wasThere ? Kind.GROWN : Kind.NEW, of(clusterOf[record]), ""));
            }
    }

    /** Of every new cluster with every old one, the largest first, ties by the old id, then by the least record. */
    private List<Overlap> overlaps(@Nullable String[] before) {
        var sorted = new ArrayList<Integer>();
        for (int record = 0; record < before.length; record++) if (before[record] != null) sorted.add(record);
        var byBoth = Comparator.<Integer>comparingInt(record -> clusterOf[record])
                .thenComparing(record -> String.valueOf(before[record]));
        sorted.sort(byBoth);
        var overlaps = new ArrayList<Overlap>();
        for (int from = 0; from < sorted.size(); ) {
            int to = from + 1;
            while (to < sorted.size() && byBoth.compare(sorted.get(from), sorted.get(to)) == 0) to++;
            int first = sorted.get(from);
            overlaps.add(new Overlap(clusterOf[first], String.valueOf(before[first]), to - from));
            from = to;
        }
        overlaps.sort(Comparator.comparingInt(Overlap::records)
                .reversed()
                .thenComparing(Overlap::name)
                .thenComparing(Overlap::cluster, records::compareIds));
        return overlaps;
    }

    /** @param cluster the number of its record with the least id */
    public String of(int cluster) {
        var name = kept.get(cluster);
        if (name != null) return name;
        var made = ClusterId.of(records.id(cluster));
        while (known.contains(made)) made = ClusterId.of(made);
        return made;
    }

    /** What became of the clusters of the earlier result, in order; empty where there is none. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }
}
