package org.councilhub.matching.address;

import java.util.List;
import java.util.OptionalLong;
import org.councilhub.matching.address.Weighed.Veto;

/**
 * From weights to an answer. Duplicates of the best one, by UPRN, are no rivals.
 *
 * @param match millibits from which on an address is answered
 */
record Judgement(Gazetteer gazetteer, Weighing weighing, long match) {
    /** Below the match by less than this: worth a look. A factor of 32 in the odds. */
    private static final long REVIEW = 5000;
    /** Twice as likely as the next. */
    private static final long LEAST_MARGIN = 1000;

    /** @param found best first */
    Answer of(Asked asked, List<Weighed> found) {
        if (asked.parts().isEmpty()) return new Answer.NoMatch("it says no street, name or postcode");
        if (found.isEmpty())
            return new Answer.NoMatch("no address of the gazetteer shares enough with it to be compared");
        var best = found.getFirst();
        if (best.veto() != Veto.NONE)
            return vetoed(weighing.weighWhole(asked, strongest(found).entry()));
        var margin = margin(best, found);
        var id = gazetteer.id(best.entry());
        if (best.total() < match)
            return best.total() < match - REVIEW
                    ? new Answer.NoMatch("the nearest agrees too little: " + Reasons.of(best))
                    : new Answer.NeedsReview(id, best.total(), margin, "agrees, but not enough: " + Reasons.of(best));
        if (margin.isPresent() && margin.getAsLong() < LEAST_MARGIN)
            return new Answer.NeedsReview(
                    id,
                    best.total(),
                    margin,
                    margin.getAsLong() == 0
                            ? "several addresses fit it equally well"
                            : "another address fits it nearly as well");
        if (asked.parts().two())
            return new Answer.NeedsReview(id, best.total(), margin, "it holds two addresses, this may be one of them");
        return new Answer.Matched(id, best.total(), margin, Reasons.of(best));
    }

    private static Weighed strongest(List<Weighed> vetoed) {
        var best = vetoed.getFirst();
        for (var other : vetoed) if (other.total() > best.total()) best = other;
        return best;
    }

    /** Parent, child and another unit are worth a look; another number, name or street is not. */
    private Answer vetoed(Weighed best) {
        boolean near = best.total() >= match - REVIEW
                && switch (best.veto()) {
                    case PARENT, CHILD, UNIT, BESIDE -> true;
                    case NONE, NUMBER, NAME, CONTRAST -> false;
                };
        return near
                ? new Answer.NeedsReview(
                        gazetteer.id(best.entry()), best.total(), OptionalLong.empty(), Reasons.of(best.veto()))
                : new Answer.NoMatch("the nearest is another one: " + Reasons.of(best.veto()));
    }

    private OptionalLong margin(Weighed best, List<Weighed> found) {
        int property = gazetteer.entry(best.entry()).property();
        for (var other : found)
            if (other.veto() == Veto.NONE && gazetteer.entry(other.entry()).property() != property)
                return OptionalLong.of((long) best.total() - other.total());
        return OptionalLong.empty();
    }
}
