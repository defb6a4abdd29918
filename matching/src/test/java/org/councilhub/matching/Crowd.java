package org.councilhub.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random people of few names, dates and homes, so that many resemble each other: spouses, twins, namesakes, movers, copies. */
public final class Crowd {
    private static final List<String> GIVEN =
            List.of("John", "Jon", "Jack", "Amy", "Amelia", "A", "J", "William", "Bill", "Mary Ann", "Okafor");
    private static final List<String> SURNAMES =
            List.of("Smith", "Smyth", "Trotter", "Okafor", "Smith-Trotter", "Featherstonehaugh");
    private static final List<String> DATES =
            List.of("1984-05-02", "1984-02-05", "1984-05-03", "1984-01-01", "2011-05-02", "1955-03-14");
    private static final List<List<String>> HOMES = List.of(
            List.of("KB1 4QT", "12 Alder Road", "Kesterby"),
            List.of("KB1 4QT", "14 ALDER RD", "KESTERBY"),
            List.of("KB1 4QU", "Flat 2", "12 Alder Road"),
            List.of("KB7 1AA", "3 The Mews", "Ottersea"),
            List.of("KB7 1AB", "Rose Cottage", "Mill Lane"));

    private Crowd() {}

    public static MatchRecord member(String id, Random random) {
        var member = People.person(id, pick(GIVEN, random), pick(SURNAMES, random));
        if (random.nextInt(3) > 0) member.born(pick(DATES, random));
        if (random.nextInt(4) > 0) {
            var home = pick(HOMES, random);
            member.at(home.getFirst(), home.subList(1, home.size()).toArray(String[]::new));
        }
        if (random.nextInt(4) == 0) member.email("x" + random.nextInt(6) + "@example.org");
        if (random.nextInt(4) == 0) member.phone("+4471550" + (10000 + random.nextInt(6)));
        if (random.nextInt(6) == 0) member.nino("XB12345" + random.nextInt(4) + "C");
        return member.ready();
    }

    public static List<MatchRecord> of(int size, long seed) {
        var random = new Random(seed);
        var crowd = new ArrayList<MatchRecord>();
        for (int i = 0; i < size; i++) crowd.add(member("r%03d".formatted(i), random));
        return crowd;
    }

    public static Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
