package org.councilhub.matching.address;

import java.util.Collection;
import java.util.TreeMap;
import org.councilhub.matching.blocking.KeyHash;

/** Different addresses of a batch, in bounded memory: those with the smallest hashes, so that their order does not matter. */
public final class AddressSample {
    /** Enough for every rate that is learned of it to be exact to a hundredth. */
    private static final int LARGEST = 20_000;

    private final TreeMap<Long, AddressText> smallest = new TreeMap<>();

    public void add(AddressText address) {
        long hash = KeyHash.keyOf(address.toString());
        if (smallest.size() == LARGEST && hash > smallest.lastKey()) return;
        smallest.put(hash, address);
        if (smallest.size() > LARGEST) smallest.pollLastEntry();
    }

    Collection<AddressText> addresses() {
        return smallest.values();
    }
}
