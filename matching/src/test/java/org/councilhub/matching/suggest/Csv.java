package org.councilhub.matching.suggest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** A file in the making: columns by name, each with what it says of a person. A tenth of the people stand in it twice. */
final class Csv {
    static final List<String> GIVEN = List.of(
            "James Mary John Patricia Robert Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph Jessica Thomas Sarah Amir Karen Daniel Nancy Matthew Lisa Anthony Betty Mark Margaret Paul Sandra Steven Ashley Andrew Kimberly Ahmed Emily Joshua Donna Kevin Michelle Brian Carol George Amanda Edward Melissa Ronald Deborah Timothy Stephanie"
                    .split(" "));
    static final List<String> SURNAMES = List.of(
            "Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke Patel Khan Lewis James Phillips Mitchell Turner Hill Cooper Ward Morris Moore Clark Lee King Baker Harrison Morgan Allen Hughes Shaw Begum Hussain Owen Fletcher Pearce Barker Knight Dixon Mason Gibson Murphy Bradley Ellis Watts Nicholson Stevens Fox Marsh Holt Akhtar Singh"
                    .split(" "));
    private static final List<String> SLAVIC_GIVEN = List.of(
            "Oleksandr Tetian Natali Olen Dmytr Serhi Iryn Svitlan Andri Volodymyr Kateryn Yuli Mykol Vasyl Oksan Bohdan Zorian Yaroslav Taras Ostap Halyn Liudmyl Vir Nadi Hryhor"
                    .split(" "));
    private static final List<String> SLAVIC_ROOTS = List.of(
            "Koval Shev Boik Bond Tkach Krav Oliin Lys Pol Mor Sav Rud Kuz Pav Hor Zakh Vas Nech Yur Marc Dub Khom Bil Chor Syd"
                    .split(" "));
    private static final List<String> SLAVIC_ENDS =
            List.of("enko", "chuk", "skyi", "ko", "iuk", "ets", "ak", "un", "ov", "yshyn");
    static final List<String> STREETS = List.of(
            "High Street,Station Road,Church Lane,Mill Road,Park Avenue,Victoria Road,Green Lane,London Road,Queens Close,Kings Drive,School Lane,The Crescent,Manor Way,Orchard Gardens"
                    .split(","));
    static final List<String> TOWNS =
            List.of("Maidstone,Ashford,Canterbury,Dover,Folkestone,Sevenoaks,Tonbridge,Faversham,Whitstable,Sandwich"
                    .split(","));
    static final List<String> GERMAN_TOWNS =
            List.of("München,Köln,Bremen,Leipzig,Dresden,Kassel,Mainz,Essen".split(","));

    private static final int PEOPLE = 900;
    private static final int RECORDS = 1000;

    private final Map<String, IntFunction<String>> columns = new LinkedHashMap<>();

    Csv with(String name, IntFunction<String> says) {
        columns.put(name, says);
        return this;
    }

    /** A number in [0..bound) that belongs to a person and a matter. */
    static int draw(int person, int matter, int bound) {
        return new Random(person * 1_000_003L + matter * 7919L)
                .ints(3, 0, bound)
                .skip(2)
                .findFirst()
                .orElseThrow();
    }

    static String one(List<String> words, int person, int matter) {
        return words.get(Math.min(draw(person, matter, words.size()), draw(person, matter + 50, words.size())));
    }

    static String slavicGiven(int person) {
        return one(SLAVIC_GIVEN, person, 1) + one(List.of("a", "ia", "o", "ii", ""), person, 61);
    }

    static String slavicSurname(int person) {
        return one(SLAVIC_ROOTS, person, 3) + one(SLAVIC_ENDS, person, 4);
    }

    static String date(int person, String format) {
        return java.time.LocalDate.of(1930, 1, 1)
                .plusDays(draw(person, 5, 30_000))
                .format(java.time.format.DateTimeFormatter.ofPattern(format, java.util.Locale.UK));
    }

    static String digits(int person, int matter, int count) {
        var out = new StringBuilder();
        for (int i = 0; i < count; i++) out.append(draw(person, matter * 20 + i, 10));
        return out.toString();
    }

    static String postcode(int person) {
        return "ME%d %d%c%c"
                .formatted(
                        1 + draw(person, 6, 20),
                        1 + draw(person, 7, 9),
                        "ABDEFGHJLN".charAt(draw(person, 8, 10)),
                        "PQRSTUWXYZ".charAt(draw(person, 9, 10)));
    }

    Profile profile() {
        var profile = new Profile();
        profile.file(List.copyOf(columns.keySet()));
        for (int record = 0; record < RECORDS; record++) {
            int person = record < PEOPLE ? record : record - PEOPLE;
            var row = new ArrayList<String>();
            for (var column : columns.entrySet())
                row.add(column.getValue().apply(column.getKey().startsWith("#") ? record : person));
            profile.add(row);
        }
        return profile;
    }

    /** What the columns are taken for, in words: {@code dob: birth-date}. */
    List<String> meanings() {
        return Suggestion.recognised(profile(), Set.of()).stream()
                .map(r -> r.column().name() + ": "
                        + r.meaning().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toList());
    }

    Suggestion suggestion() {
        return Suggestion.of("people", profile(), Set.of());
    }
}
