package org.councilhub.matching.address;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.councilhub.matching.address.Weighed.Veto;

/**
 * Two passes over a batch of addresses. The first, with what is usual, tells the batch's habits and places from answers that are sure anyway. The
 * second, with these, takes from each sure answer its address away and looks at what comes back in its stead: so well does a wrong address
 * agree, and above most of these lies the weight from which on the batch is answered.
 */
final class Lesson {
    private static final int SURE = 6000; // millibits: 1 in 64 is wrong
    private static final int SURE_MARGIN = 3000;
    private static final double KEPT_OUT = .95;
    /** Fewer sure answers tell nothing of the rare wrong ones. */
    private static final int LEAST = 50;

    private final Gazetteer gazetteer;
    private final List<List<Asked>> sample;

    private Lesson(Gazetteer gazetteer, AddressSample batch) {
        this.gazetteer = gazetteer;
        sample = batch.addresses().stream()
                .map(text -> Asked.of(text, gazetteer))
                .toList();
    }

    static AddressFinder learn(Gazetteer gazetteer, AddressSample batch) {
        var lesson = new Lesson(gazetteer, batch);
        var usual = AddressFinder.of(gazetteer);
        var first = lesson.answers(usual);
        var habits = Habits.of(first.best);
        var again = lesson.answers(new AddressFinder(gazetteer, first.localities, habits, 0));
        return new AddressFinder(gazetteer, again.localities, habits, again.match());
    }

    /**
     * @param best of each address, sure or not
     * @param instead weights of what comes back in the place of sure ones
     */
    private record Answers(List<Weighed> best, List<Integer> instead, Localities localities) {
        long match() {
            if (instead.size() < LEAST) return 0;
            Collections.sort(instead);
            return Math.max(0, instead.get((int) (instead.size() * KEPT_OUT)));
        }
    }

    private Answers answers(AddressFinder finder) {
        var answers = new Answers(new ArrayList<>(), new ArrayList<>(), Localities.none(gazetteer));
        for (var readings : sample) {
            var found = finder.candidates(readings);
            if (found.isEmpty() || found.getFirst().veto() != Veto.NONE) continue;
            var best = found.getFirst();
            answers.best.add(best);
            int next = found.stream()
                    .filter(other -> other.veto() == Veto.NONE && property(other) != property(best))
                    .map(Weighed::total)
                    .max(Comparator.naturalOrder())
                    .orElse(Integer.MIN_VALUE / 2);
            if (best.total() < SURE || best.total() - next < SURE_MARGIN) continue;
            answers.instead.add(next);
            answers.localities.learn(readings.getFirst(), best.entry());
        }
        return answers;
    }

    private int property(Weighed weighed) {
        return gazetteer.entry(weighed.entry()).property();
    }
}
