package org.councilhub.adapters.borough;

import java.time.LocalDate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A simulated borough, wholly given by three numbers.
 *
 * @param seed any; another seed, other people
 * @param residents living in the borough, in [1..12000000]; those who have died or left lately come on top
 * @param days with changes after the first extracts, in [0..365]
 */
public record Borough(long seed, int residents, int days) {
    /** Of the first, full extracts. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 1);

    public Borough {
        if (residents < 1 || residents > 12_000_000)
            throw new IllegalArgumentException(
                    "illegal number of residents: %d, must be in [1..12000000]".formatted(residents));
        if (days < 0 || days > 365)
            throw new IllegalArgumentException("illegal number of days: %d, must be in [0..365]".formatted(days));
    }

    /** Everybody the truth knows, the dead and those who left included; drawn one by one. */
    public Stream<Resident> people() {
        return households().flatMap(Household::everybody);
    }

    Stream<Household> households() {
        var all = new Households(this);
        return LongStream.range(0, all.dwellings()).mapToObj(all::at);
    }
}
