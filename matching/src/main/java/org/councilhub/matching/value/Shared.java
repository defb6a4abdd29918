package org.councilhub.matching.value;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** Makes one object of equal ones that come again and again, such as the streets of a town's addresses. It forgets when it must. */
final class Shared {
    private static final int BITS = 16;
    private static final AtomicReferenceArray<Object> KNOWN = new AtomicReferenceArray<>(1 << BITS);

    private Shared() {}

    /** @return the object itself or an equal one that came before */
    @SuppressWarnings("unchecked") // equal objects of these final types are of one type
    static <T> T one(T object) {
        int slot = (object.hashCode() * 0x9E3779B9) >>> (Integer.SIZE - BITS);
        var known = KNOWN.getPlain(slot);
        if (object.equals(known)) return (T) known;
        KNOWN.setRelease(slot, object);
        return object;
    }
}
