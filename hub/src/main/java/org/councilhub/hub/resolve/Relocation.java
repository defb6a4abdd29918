package org.councilhub.hub.resolve;

import java.time.Duration;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.addresses.Places;

/**
 * The places of one type's addresses. When properties have changed and are at rest, all are placed again, since any answer
 * rests on how rare words are in the whole gazetteer; a page at a time, between batches, which place theirs by the same
 * properties. A leader that ends leaves the rest to the next one, which begins anew.
 */
final class Relocation {
    private static final long LOOK = Duration.ofMillis(300).toNanos();
    /** While properties change all the time, at most a tenth of a leader's time goes into it. */
    private static final int REST = 10;

    private final RecordType type;
    private final Relocations relocations;
    private Places places = Places.NONE;
    private boolean underWay;
    private long reached; // surrogate
    private long began;
    private long next;

    Relocation(RecordType type, Relocations relocations) {
        this.type = type;
        this.relocations = relocations;
    }

    /** By which records are placed. */
    Places places() {
        return places;
    }

    /** A new leader places by the properties that there are. */
    void begin(long epoch) {
        underWay = false;
        next = System.nanoTime();
        if (Places.concern(type)) take(epoch);
    }

    /** @return whether there is more to do at once */
    boolean step(long epoch) {
        if (underWay) {
            goOn(epoch);
        } else if (Places.concern(type) && System.nanoTime() - next >= 0) {
            next = System.nanoTime() + LOOK;
            underWay = relocations.isDue(type);
            if (underWay) start(epoch);
        }
        return underWay;
    }

    private void start(long epoch) {
        began = System.nanoTime();
        reached = 0;
        take(epoch);
    }

    private void take(long epoch) {
        places = relocations.refresh();
        if (!relocations.areOf(type, places)) relocations.begin(type, epoch);
    }

    private void goOn(long epoch) {
        long last = relocations.areOf(type, places) ? reached : relocations.replace(type, epoch, reached, places);
        if (last > reached) {
            reached = last;
            return;
        }
        relocations.finish(type, epoch, places);
        underWay = false;
        next = System.nanoTime() + REST * (System.nanoTime() - began);
    }
}
