package org.councilhub.matching.suggest;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.councilhub.matching.value.AddressWords;
import org.councilhub.matching.value.Folding;
import org.councilhub.matching.value.Kind;

/** What single values look like. */
final class Shapes {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final Pattern UK_POSTCODE = Pattern.compile("[A-Za-z]{1,2}[0-9][A-Za-z0-9]?\\s*[0-9][A-Za-z]{2}");
    private static final Pattern OTHER_POSTCODE = Pattern.compile(
            "[0-9]{3,6}|[0-9]{5}-?[0-9]{4}|[0-9]{2,5}[- ][0-9]{2,4}|[A-Za-z]{1,2}-?[0-9]{3,6}|[A-Za-z][0-9][A-Za-z] ?[0-9][A-Za-z][0-9]|[0-9]{4} ?[A-Za-z]{2}|[0-9]{3,6}\\.0");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’`.,() -]*");
    private static final Pattern PHONE = Pattern.compile("[+(]?[0-9][0-9()/. -]{4,20}(?:\\s*(?:x|ext)\\.? ?[0-9]+)?");
    private static final Pattern YEAR = Pattern.compile("(?:18[5-9]|19[0-9]|20[0-9])[0-9](?:\\.0)?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}(?:\\.0)?");
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}\\.[0-9]{3,}");
    private static final Pattern AMERICAN_PHONE = Pattern.compile("\\(?[0-9]{3}\\)?[-./ ]{1,2}[0-9]{3}[-. ][0-9]{4}.*");
    private static final int LOST_ZERO = 10; // digits of a number that a spreadsheet took for one
    private static final Pattern BRITISH_PHONE = Pattern.compile("\\+44[1237][0-9]{8,9}");
    private static final Pattern STREET_ENDING = Pattern.compile("(?:strasse|straat|gatan|weg|ska|laan)(?: |$)");
    private static final Pattern CODE = Pattern.compile("(?=.*[0-9])[A-Za-z0-9 /_.:#-]{3,40}");
    private static final Pattern HOUSE =
            Pattern.compile("(?i)(?:flat |apt |unit |no\\.? ?)?[0-9]{1,5} ?[a-z]?(?: ?[-/] ?[0-9]{1,5} ?[a-z]?)?");
    private static final Pattern ADDRESS = Pattern.compile(".*[0-9].*\\p{L}{3,}.*|.*\\p{L}{3,}.*[0-9].*");
    private static final Set<String> NO_SEX =
            Set.of("x", "u", "other", "unknown", "non binary", "nonbinary", "not known", "divers");
    private static final Set<String> FIRMS = Set.of(
            "ltd",
            "limited",
            "plc",
            "llp",
            "inc",
            "llc",
            "gmbh",
            "cic",
            "council",
            "trust",
            "services",
            "association",
            "club",
            "school",
            "company",
            "sarl",
            "srl",
            "bv",
            "pty",
            "corp",
            "corporation",
            "society",
            "church",
            "restaurant",
            "bank",
            "university",
            "surgery",
            "solutions",
            "holdings",
            "partners",
            "consulting",
            "enterprises",
            "foundation",
            "centre",
            "hotel",
            "cafe",
            "store",
            "stores");
    private static final Set<String> OF_THINGS = Set.of("the", "and", "of", "for", "at", "in", "on", "to", "with", "s");

    private Shapes() {}

    static boolean isEmail(String value) {
        return EMAIL.matcher(value).matches();
    }

    static boolean isUkPostcode(String value) {
        return UK_POSTCODE.matcher(value).matches();
    }

    static boolean isPostcode(String value) {
        return isUkPostcode(value) || OTHER_POSTCODE.matcher(value).matches();
    }

    static boolean isNino(String value) {
        return !Kind.NINO.canonical(List.of(value)).isEmpty();
    }

    /** A day that can be one; the year alone is none. */
    static boolean isDate(String value) {
        var canonical = Kind.DATE.canonical(List.of(value));
        if (canonical.isEmpty()) return false;
        var digits = canonical.getFirst();
        int year = Integer.parseInt(digits, 0, 4, 10);
        int month = Integer.parseInt(digits, 4, 6, 10);
        int day = Integer.parseInt(digits, 6, 8, 10);
        int earliest = value.length() > digits.length() || !isNumber(value) ? 1000 : 1850;
        return year >= earliest && year <= 2100 && day <= 31 && (month <= 12 || day <= 12);
    }

    static boolean isYear(String value) {
        return YEAR.matcher(value).matches();
    }

    static boolean isWholeNumber(String value, int from, int to) {
        if (!WHOLE.matcher(value).matches()) return false;
        int number = Integer.parseInt(value.replace(".0", ""));
        return number >= from && number <= to;
    }

    static boolean isName(String value) {
        return NAME.matcher(value).matches();
    }

    /** Words rather than a code. */
    static boolean isText(String value) {
        return value.chars().filter(Character::isLetter).count() * 2 > value.length();
    }

    static boolean isPhone(String value) {
        long digits = digits(value);
        return digits >= 6 && digits <= 15 && PHONE.matcher(value).matches();
    }

    /** So written that it can hardly be another number. */
    static boolean isClearlyPhone(String value) {
        if (!isPhone(value)) return false;
        long digits = digits(value);
        boolean dialled = value.startsWith("+") || value.startsWith("00") || value.startsWith("(");
        return digits >= 9
                && (dialled
                        || (value.startsWith("0") && digits <= 11)
                        || AMERICAN_PHONE.matcher(value).matches());
    }

    static boolean isBritishPhone(String value) {
        var canonical = Kind.PHONE.canonical(List.of(value));
        var digits = value.replaceAll("[^0-9]", "");
        boolean begins = digits.startsWith("0") || digits.startsWith("44") || digits.length() == LOST_ZERO;
        return begins
                && !AMERICAN_PHONE.matcher(value.strip()).matches()
                && canonical.size() == 1
                && BRITISH_PHONE.matcher(canonical.getFirst()).matches();
    }

    private static long digits(String value) {
        return value.chars().filter(c -> c >= '0' && c <= '9').count();
    }

    static boolean isNumber(String value) {
        return !Kind.NUMBER.canonical(List.of(value)).isEmpty();
    }

    static boolean isDecimal(String value) {
        return isNumber(value) && (value.indexOf('.') > 0 || value.indexOf(',') > 0) && !value.endsWith(".0");
    }

    static boolean isDegree(String value, double limit) {
        return DEGREES.matcher(value).matches() && Math.abs(Double.parseDouble(value)) <= limit;
    }

    static boolean isCode(String value) {
        return CODE.matcher(value).matches();
    }

    static boolean isHouse(String value) {
        return HOUSE.matcher(value).matches();
    }

    static boolean isAddress(String value) {
        return ADDRESS.matcher(value).matches() && value.indexOf(' ') > 0;
    }

    /** A street's word, and either digits or several parts. */
    static boolean isWrittenAddress(String value) {
        return (isAddress(value) || value.indexOf(',') > 0) && isStreet(value);
    }

    /** One word, as a given name or a surname alone is; a possessive is a shop's. */
    static boolean isOneName(String value) {
        return isName(value) && words(value) == 1 && !value.endsWith("'s") && !value.endsWith("’s");
    }

    /** So written as names of people are: two to four words, no figures, none that names of organisations and places have. */
    static boolean isPerson(String value) {
        int words = words(value);
        return words >= 2 && words <= 4 && isName(value) && !isFirm(value) && !hasWordOf(value, OF_THINGS);
    }

    static boolean isStreet(String value) {
        return hasStreetWord(value)
                || STREET_ENDING.matcher(Folding.words(value)).find();
    }

    static boolean isSex(String value) {
        var canonical = Kind.SEX.canonical(List.of(value));
        boolean known = canonical.equals(List.of("m")) || canonical.equals(List.of("f"));
        return (known && Character.isLetter(value.charAt(0))) || NO_SEX.contains(Folding.words(value));
    }

    static boolean isFirm(String value) {
        return hasWordOf(value, FIRMS);
    }

    private static boolean hasStreetWord(String value) {
        for (var word : Folding.words(value).split(" ", -1)) if (AddressWords.isOfStreets(word)) return true;
        return false;
    }

    private static boolean hasWordOf(String value, Set<String> words) {
        for (var word : Folding.words(value).split(" ", -1)) if (words.contains(word)) return true;
        return false;
    }

    static int words(String value) {
        return Folding.words(value).split(" ", -1).length;
    }
}
