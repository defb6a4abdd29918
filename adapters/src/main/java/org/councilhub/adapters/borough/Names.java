package org.councilhub.adapters.borough;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.councilhub.adapters.borough.Resident.Sex;

/** What people are called: given names by year of birth and sex, surnames, names from elsewhere, nicknames. */
final class Names {
    static final String BRITISH = "british";
    private static final List<String> OWN_SURNAME_IN_MARRIAGE = // where a wife keeps hers
            List.of("portuguese", "chinese", "somali", "vietnamese", "arab", "ghanaian");
    private static final List<String> RARE_FIRST = List.of(
            "Hather", "Birken", "Cold", "Hollin", "Stan", "Wool", "Rams", "Thistle", "Oaken", "Grin", "Bar", "Cuth",
            "Elder", "Fair", "Gold", "Hazel", "Kirk", "Lang", "Mickle", "Nor", "Ows", "Pen", "Quar", "Rough", "Sax",
            "Tin", "Ul", "Whit", "Yar", "Aske");
    private static final List<String> RARE_SECOND = List.of(
            "sall", "wistle", "bottom", "croft", "thwaite", "stall", "ridge", "shaw", "clough", "bourne", "gate",
            "stone", "hurst", "beck", "well", "garth", "with", "brough", "mire", "royd", "lock", "den", "wick", "ster",
            "combe");

    private final Map<String, Weighted> given = new HashMap<>(); // decade and sex -> names
    private final Weighted surnames;
    private final Weighted cultures;
    private final Map<String, List<String>> newcomers = new HashMap<>(); // culture and kind -> names
    private final Map<String, List<String>> nicknames = new HashMap<>(); // sex and name -> nicknames

    Names() {
        var byDecade = new HashMap<String, Weighted.Builder>();
        for (var row : Table.read("given-names.tsv"))
            byDecade.computeIfAbsent(row.get(0) + row.get(1), key -> new Weighted.Builder())
                    .add(row.get(2), Integer.parseInt(row.get(3)));
        byDecade.forEach((key, names) -> given.put(key, names.build()));
        var all = new Weighted.Builder();
        for (var row : Table.read("surnames.tsv")) all.add(row.get(0), Integer.parseInt(row.get(1)));
        surnames = all.build();
        var weights = new Weighted.Builder();
        for (var row : Table.read("newcomers.tsv")) {
            newcomers.merge(row.get(0) + row.get(2), Table.from(row, 3), Names::joined);
            if (row.get(2).equals("S") && !row.get(1).equals("0"))
                weights.add(row.get(0), Integer.parseInt(row.get(1)));
        }
        cultures = weights.build();
        for (var row : Table.read("nicknames.tsv")) nicknames.put(row.get(0) + row.get(1), Table.from(row, 2));
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    String culture(Dice dice) {
        return cultures.draw(dice);
    }

    String given(Dice dice, String culture, Sex sex, int yearOfBirth) {
        var own = newcomers.get(culture + sex.letter());
        if (own != null) return dice.pick(own);
        int decade = Math.clamp(yearOfBirth / 10 * 10L, 1920, 2020);
        var names = given.get("" + decade + sex.letter());
        if (names == null) throw new IllegalStateException("no given names of " + decade);
        return names.draw(dice);
    }

    /** A surname in the form that men and single people bear. */
    String surname(Dice dice, String culture) {
        var own = newcomers.get(culture + "S");
        if (own != null) return dice.pick(own);
        if (dice.chance(.06)) return dice.pick(RARE_FIRST) + dice.pick(RARE_SECOND);
        var name = surnames.draw(dice);
        return dice.chance(.015) ? name + "-" + surnames.draw(dice) : name;
    }

    /** The surname of a woman who was born to, or is single in, a family of this name. */
    String daughter(Dice dice, String culture, String surname) {
        var own = newcomers.get(culture + "s");
        if (own != null && dice.chance(.6)) return dice.pick(own);
        return feminine(culture, surname);
    }

    /** The surname of the woman after she married a man of this name. */
    String wife(Dice dice, String culture, String maiden, String husbands) {
        if (OWN_SURNAME_IN_MARRIAGE.contains(culture)) return dice.chance(.75) ? maiden : husbands;
        if (newcomers.containsKey(culture + "s")) return dice.chance(.6) ? maiden : husbands;
        int choice = dice.weighted(82, 14, 4);
        return switch (choice) {
            case 0 -> feminine(culture, husbands);
            case 1 -> maiden;
            default -> maiden + "-" + husbands;
        };
    }

    private static String feminine(String culture, String surname) {
        return culture.equals("polish") && surname.endsWith("ski")
                ? surname.substring(0, surname.length() - 1) + "a"
                : surname;
    }

    /** What a person of this name is called by friends; none for most names. */
    List<String> nicknames(Sex sex, String name) {
        return nicknames.getOrDefault(sex.letter() + name, List.of());
    }

    /** Middle names are drawn from the grandparents' generation more often than not. */
    List<String> middle(Dice dice, String culture, Sex sex, int yearOfBirth) {
        var names = new ArrayList<String>();
        if (culture.equals(BRITISH)) {
            int count = dice.weighted(22, 66, 12);
            for (int i = 0; i < count; i++)
                names.add(given(dice, culture, sex, dice.chance(.6) ? yearOfBirth - 40 : yearOfBirth));
        } else if (dice.chance(.25)) {
            names.add(given(dice, culture, sex, yearOfBirth));
        }
        return names;
    }
}
