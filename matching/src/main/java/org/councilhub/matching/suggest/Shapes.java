package org.councilhub.matching.suggest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.councilhub.matching.tables.NameFrequencies;
import org.councilhub.matching.value.Folding;
import org.councilhub.matching.value.Kind;

/** What single values look like. */
final class Shapes {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final Pattern UK_POSTCODE = Pattern.compile("[A-Za-z]{1,2}[0-9][A-Za-z0-9]? ?[0-9][A-Za-z]{2}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}'’`.,()-]+( +[\\p{L}\\p{M}'’`.,()-]+){0,4}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9()/. -]{6,22}(?:(?:x|ext)\\.? ?[0-9]+)?");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,3}\\.[0-9]{3,}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:[.,][0-9]+)?");
    private static final Pattern CODE = Pattern.compile("(?=.*[0-9])[A-Za-z0-9 /_.:-]{3,40}");
    private static final Pattern ADDRESS = Pattern.compile(".*[0-9].*\\p{L}{3,}.*|.*\\p{L}{3,}.*[0-9].*");
    private static final Set<String> SEXES = Set.of(
            "m",
            "f",
            "male",
            "female",
            "man",
            "woman",
            "w",
            "k",
            "h",
            "d",
            "v",
            "boy",
            "girl",
            "mann",
            "frau",
            "mezczyzna",
            "kobieta",
            "homme",
            "femme",
            "hombre",
            "mujer",
            "x",
            "u",
            "o",
            "other",
            "unknown",
            "non binary",
            "indeterminate",
            "1",
            "2",
            "0",
            "9",
            "mr",
            "mrs");
    private static final Set<String> FIRMS = Set.of(
            "ltd",
            "limited",
            "plc",
            "llp",
            "inc",
            "llc",
            "gmbh",
            "ag",
            "cic",
            "council",
            "trust",
            "group",
            "services",
            "association",
            "club",
            "school",
            "company",
            "co",
            "sa",
            "sarl",
            "srl",
            "bv",
            "kg",
            "pty",
            "corp",
            "corporation",
            "society",
            "church",
            "restaurant");
    private static final int UNKNOWN_GIVEN = NameFrequencies.givenNames().code("");
    private static final int UNKNOWN_SURNAME = NameFrequencies.surnames().code("");

    private Shapes() {}

    static boolean isEmail(String value) {
        return EMAIL.matcher(value).matches();
    }

    static boolean isUkPostcode(String value) {
        return UK_POSTCODE.matcher(value).matches();
    }

    static boolean isNino(String value) {
        return !Kind.NINO.canonical(java.util.List.of(value)).isEmpty();
    }

    static boolean isDate(String value) {
        return !Kind.DATE.canonical(java.util.List.of(value)).isEmpty() && !value.matches("[0-9]{1,7}");
    }

    static boolean isName(String value) {
        return NAME.matcher(value).matches();
    }

    static boolean isPhone(String value) {
        long digits = value.chars().filter(Character::isDigit).count();
        return digits >= 6 && digits <= 15 && PHONE.matcher(value).matches();
    }

    /** So written that it can hardly be another number. */
    static boolean isClearlyPhone(String value) {
        long digits = value.chars().filter(Character::isDigit).count();
        return isPhone(value)
                && digits >= 9
                && (value.startsWith("+")
                        || value.startsWith("00")
                        || (value.startsWith("0") && digits >= 10)
                        || value.startsWith("("));
    }

    static boolean isCoordinate(String value) {
        return DECIMAL.matcher(value).matches();
    }

    static boolean isNumber(String value) {
        return NUMBER.matcher(value).matches();
    }

    static boolean isCode(String value) {
        return CODE.matcher(value).matches();
    }

    static boolean isAddress(String value) {
        return ADDRESS.matcher(value).matches();
    }

    static boolean isSex(String value) {
        return SEXES.contains(value.toLowerCase(Locale.ROOT));
    }

    static boolean isFirm(String value) {
        for (var word : Folding.words(value).split(" ", -1)) if (FIRMS.contains(word)) return true;
        return false;
    }

    static boolean isGivenName(String value) {
        return NameFrequencies.givenNames().code(first(value)) < UNKNOWN_GIVEN;
    }

    static boolean isSurname(String value) {
        return NameFrequencies.surnames().code(last(value)) < UNKNOWN_SURNAME;
    }

    /** Eighths of a bit by which a word is commoner as a given name than as a surname. */
    static int leaning(String word) {
        return NameFrequencies.surnames().code(word)
                - NameFrequencies.givenNames().code(word);
    }

    static String first(String value) {
        var words = Folding.words(value);
        int blank = words.indexOf(' ');
        return blank < 0 ? words : words.substring(0, blank);
    }

    static String last(String value) {
        var words = Folding.words(value);
        return words.substring(words.lastIndexOf(' ') + 1);
    }
}
