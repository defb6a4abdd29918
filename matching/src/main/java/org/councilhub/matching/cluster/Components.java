package org.councilhub.matching.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Disjoint sets of numbers; the least of each is its representative. */
final class Components {
    private final int first;
    private final int[] parent;

    Components(int size) {
        this(0, size);
    }

    private Components(int first, int size) {
        this.first = first;
        parent = new int[size];
        for (int i = 0; i < size; i++) parent[i] = i;
    }

    /** Room for these numbers, which are in order. */
    static Components of(int[] members) {
        return new Components(members[0], members[members.length - 1] - members[0] + 1);
    }

    int find(int number) {
        return first + root(number - first);
    }

    private int root(int i) {
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
        int x = root(a - first);
        int y = root(b - first);
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
