package org.councilhub.hub.resolve;

import org.councilhub.adapters.record.RecordType;

/** Another instance leads by now: what this one has computed must not be written. */
final class Deposed extends RuntimeException {
    Deposed(RecordType type, long epoch) {
        super("epoch %d of the %s resolver is over: another instance leads".formatted(epoch, type.word()));
    }
}
