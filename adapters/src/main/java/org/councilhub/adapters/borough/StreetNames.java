package org.councilhub.adapters.borough;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of towns, streets and buildings: invented, and no two streets of a town alike. */
final class StreetNames {
    private final List<String> first = new ArrayList<>();
    private final Weighted types;
    private final List<String> old;
    private final List<String> buildings;
    private final List<String> cottages;
    private final List<String> placeFirst;
    private final List<String> placeSecond;
    private final Scramble places;
    private final long kesterby; // the number whose place is the first in the table
    private final long seed;
    private @Nullable Scramble order; // of the first words in the town that was asked for last
    private long orderOf;

    StreetNames(long seed) {
        this.seed = seed;
        var table = Table.read("streets.tsv");
        var weights = new Weighted.Builder();
        for (var row : table) {
            if (row.getFirst().equals("first")) first.addAll(Table.from(row, 1));
            if (row.getFirst().equals("type")) weights.add(row.get(1), Integer.parseInt(row.get(2)));
        }
        types = weights.build();
        old = words(table, "old");
        buildings = words(table, "block");
        cottages = words(table, "cottage");
        placeFirst = words(table, "place-first");
        placeSecond = words(table, "place-second");
        places = new Scramble(0, "place", (long) placeFirst.size() * placeSecond.size());
        long found = 0;
        while (places.of(found) != 0) found++;
        kesterby = found;
    }

    private static List<String> words(List<List<String>> table, String kind) {
        return table.stream()
                .filter(row -> row.getFirst().equals(kind))
                .map(row -> Table.from(row, 1))
                .findFirst()
                .orElseThrow();
    }

    /** The first place is Kesterby, whatever the seed. */
    String place(long number) {
        int all = placeFirst.size() * placeSecond.size();
        int index = (int) places.of((kesterby + number) % all);
        return placeFirst.get(index / placeSecond.size()) + placeSecond.get(index % placeSecond.size());
    }

    /**
     * @param index of the street in its town; the first ones bear the names that every town has. First words come round
     *     again with another type, so that Alder Road, Alder Close and Alder Court stand in one town as they do anywhere.
     */
    String street(long town, int index) {
        if (index < old.size()) return old.get(index);
        int at = (int) order(town).of(index % first.size());
        int round = index / first.size();
        var dice = Dice.of(seed, "street type " + town, at);
        var used = new ArrayList<String>();
        while (used.size() <= round) {
            var type = types.draw(dice);
            if (!used.contains(type) && !old.contains(first.get(at) + " " + type)) used.add(type);
        }
        return first.get(at) + " " + used.get(round);
    }

    private Scramble order(long town) {
        if (order == null || orderOf != town) {
            order = new Scramble(seed, "street words " + town, first.size());
            orderOf = town;
        }
        return order;
    }

    String building(Dice dice) {
        return dice.pick(first) + " " + dice.pick(buildings);
    }

    String cottage(Dice dice) {
        return dice.pick(cottages);
    }

    String otherCottage(Dice dice) {
        return dice.pick(first) + " " + dice.pick(List.of("Cottage", "House", "Lodge", "Barn", "View"));
    }
}
