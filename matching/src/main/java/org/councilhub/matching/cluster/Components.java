package org.councilhub.matching.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Disjoint sets of numbers; the least of each is its representative. */
final class Components {
    private final int[] parent;

    Components(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) parent[i] = i;
    }

    int find(int i) {
        int root = i;
        while (parent[root] != root) root = parent[root];
        while (parent[i] != root) {
            int next = parent[i];
            parent[i] = root;
            i = next;
        }
        return root;
    }

    void join(int a, int b) {
        int x = find(a);
        int y = find(b);
        parent[Math.max(x, y)] = Math.min(x, y);
    }

    /** The sets of some of the numbers, each in order, in the order of their first members. */
    List<int[]> sets(int[] members) {
        var sets = new TreeMap<Integer, List<Integer>>();
        for (int member : members)
            sets.computeIfAbsent(find(member), root -> new ArrayList<>()).add(member);
        return sets.values().stream()
                .map(set -> set.stream().mapToInt(Integer::intValue).sorted().toArray())
                .toList();
    }
}
