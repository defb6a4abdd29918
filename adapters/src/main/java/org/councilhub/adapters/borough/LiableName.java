package org.councilhub.adapters.borough;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The name of a council-tax account: everybody who is liable, in one field of {@value #WIDTH} characters. */
final class LiableName {
    static final int WIDTH = 32;
    private static final Set<String> TITLES =
            Set.of("MR", "MRS", "MISS", "MS", "MX", "DR", "REV", "PROF", "SIR", "DAME", "LADY");
    private static final Pattern BEFORE = Pattern.compile("^(EXORS OF|REPS OF) ");
    private static final Pattern AFTER = Pattern.compile(" (DECD|\\(DECD\\)|DEC'D)$");

    private LiableName() {}

    static String one(Written name) {
        return Ascii.upper(name.surname() + "," + titled(name.title(), name.forenames()));
    }

    /** @param shared whether both are known by the first one's surname */
    static String joint(Written first, Written second, boolean shared) {
        var other = titled(second.title(), second.forenames());
        return one(first) + " & " + Ascii.upper(shared ? other : second.surname() + "," + other);
    }

    private static String titled(String title, String forenames) {
        return forenames.isEmpty() ? title : title + " " + forenames;
    }

    static String cut(String name) {
        return name.length() <= WIDTH ? name : name.substring(0, WIDTH).strip();
    }

    /** The people of a name as docs/borough.md describes it; none in a name without a comma. */
    static List<Written> people(String name) {
        var people = new ArrayList<Written>();
        if (!name.contains(",")) return people;
        var living = AFTER.matcher(BEFORE.matcher(name).replaceFirst("")).replaceFirst("");
        String surname = "";
        for (var part : living.split("&", -1)) {
            var party = part.strip();
            if (party.isEmpty()) continue;
            int comma = party.indexOf(',');
            if (comma >= 0) surname = party.substring(0, comma).strip();
            people.add(person(surname, party.substring(comma + 1).strip()));
        }
        return people;
    }

    private static Written person(String surname, String rest) {
        var words = new ArrayList<>(List.of(rest.split(" +", -1)));
        var title = TITLES.contains(words.getFirst()) ? words.removeFirst() : "";
        if (words.isEmpty() || words.getFirst().isEmpty()) return new Written(title, null, "", surname);
        var given = words.removeFirst();
        return new Written(title, given, String.join(" ", words), surname);
    }
}
