package org.councilhub.matching.address;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalLong;
import org.councilhub.matching.address.Weighed.Veto;

/**
 * Finds in a gazetteer what an address stands for, or that it has nothing for it. Pure and thread-safe: the same address gets the same answer from
 * the same finder, always.
 */
public final class AddressFinder {
    /** Millibits: a UPRN is given to one property only, and errors in it are about one in a million. */
    private static final long SAME_UPRN = 20_000;

    private static final Comparator<Weighed> BEST_FIRST = Comparator.comparingInt(
                    (Weighed w) -> w.veto() == Veto.NONE ? 0 : 1)
            .thenComparing(Comparator.comparingInt(Weighed::total).reversed())
            .thenComparingInt(Weighed::entry);

    private final Gazetteer gazetteer;
    private final Weighing weighing;
    private final Judgement judgement;

    AddressFinder(Gazetteer gazetteer, Localities localities, Habits habits, long match) {
        this.gazetteer = gazetteer;
        weighing = new Weighing(gazetteer, localities, habits);
        judgement = new Judgement(gazetteer, weighing, match);
    }

    /** One that has seen no addresses yet. */
    public static AddressFinder of(Gazetteer gazetteer) {
        return of(gazetteer, 0);
    }

    /**
     * One that knows how a batch of addresses writes: which places it means, what it leaves out, and from which weight on its answers can be
     * trusted. Learned from the batch and the gazetteer alone, without labels; the order of the batch does not matter.
     */
    public static AddressFinder learned(Gazetteer gazetteer, AddressSample batch) {
        return Lesson.learn(gazetteer, batch);
    }

    /** @param match millibits of the odds from which on an address is answered, at least 0 */
    public static AddressFinder of(Gazetteer gazetteer, long match) {
        return new AddressFinder(gazetteer, Localities.none(gazetteer), Habits.USUAL, match);
    }

    public Answer find(AddressText address) {
        var same = gazetteer.withUprn(AddressParser.uprn(address));
        if (same.length > 0)
            return new Answer.Matched(gazetteer.id(same[0]), SAME_UPRN, OptionalLong.empty(), "the UPRN is the same");
        var readings = Asked.of(address, gazetteer);
        return judgement.of(readings.getFirst(), candidates(readings));
    }

    /** What it may be, best first: of each address of the gazetteer the best reading. */
    List<Weighed> candidates(List<Asked> readings) {
        if (readings.size() == 1) return weighed(readings.getFirst());
        var best = new HashMap<Integer, Weighed>();
        for (var asked : readings)
            for (var weighed : weighed(asked))
                best.merge(weighed.entry(), weighed, (x, y) -> BEST_FIRST.compare(x, y) <= 0 ? x : y);
        return best.values().stream().sorted(BEST_FIRST).toList();
    }

    private List<Weighed> weighed(Asked asked) {
        var entries = sharingKeys(asked);
        var weighed = new ArrayList<Weighed>(entries.length);
        for (int entry : entries) weighed.add(weighing.weigh(asked, entry));
        weighed.sort(BEST_FIRST);
        return weighed;
    }

    /** In order, each once. */
    private int[] sharingKeys(Asked asked) {
        var keys = new Keys();
        keys.make(
                asked.parts(),
                Asked.numbers(asked.name()),
                Asked.numbers(asked.street()),
                Asked.numbers(asked.locality()),
                asked.postcode());
        var found = new IntList();
        for (int i = 0; i < keys.size(); i++) gazetteer.keys().find(keys.get(i), found::add);
        return found.sortedDistinct();
    }

    private static final class IntList {
        private int[] values = new int[256];
        private int size;

        void add(int value) {
            if (size == values.length) values = Arrays.copyOf(values, 2 * size);
            values[size++] = value;
        }

        int[] sortedDistinct() {
            Arrays.sort(values, 0, size);
            int different = 0;
            for (int i = 0; i < size; i++) if (i == 0 || values[i] != values[i - 1]) values[different++] = values[i];
            return Arrays.copyOf(values, different);
        }
    }
}
