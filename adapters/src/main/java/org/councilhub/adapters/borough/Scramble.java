package org.councilhub.adapters.borough;

/** Puts the numbers [0..size) into another order, so that keys neither repeat nor say whose they are. */
final class Scramble {
    private final long size;
    private final long prime; // of the affine map that is walked until it lands below size
    private final long factor;
    private final long shift;

    Scramble(long seed, String of, long size) {
        if (size < 1 || size > 1L << 30)
            throw new IllegalArgumentException("illegal size: %d, must be in [1..2^30]".formatted(size));
        var dice = Dice.of(seed, of, size);
        this.size = size;
        prime = primeFrom(Math.max(size, 100));
        factor = prime / 3 + dice.below(prime / 3);
        shift = dice.below(prime);
    }

    private static long primeFrom(long number) {
        long candidate = number | 1;
        while (!isPrime(candidate)) candidate += 2;
        return candidate;
    }

    private static boolean isPrime(long odd) {
        for (long divisor = 3; divisor * divisor <= odd; divisor += 2) if (odd % divisor == 0) return false;
        return true;
    }

    /** @return the place of this number in the other order, in [0..size) */
    long of(long number) {
        if (number < 0 || number >= size)
            throw new IllegalArgumentException("illegal number: %d, must be in [0..%d)".formatted(number, size));
        long next = number;
        do next = (factor * next + shift) % prime;
        while (next >= size);
        return next;
    }
}
