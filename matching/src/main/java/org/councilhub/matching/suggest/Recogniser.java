package org.councilhub.matching.suggest;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells what one column holds: unmistakable contents first, then its name where the contents do not contradict, then contents alone. */
final class Recogniser {
    private static final double NEARLY_ALL = .85;
    private static final double MOST = .6;
    private static final double HALF = .5;
    private static final double NEARLY_EMPTY = .002;
    private static final double SOME_RECORDS = 100;
    private static final int LONG_TEXT = 6; // words
    private static final int LONGEST_NAME = 60;
    private static final double MANY_COPIES = 8;
    private static final int VERY_FEW = 30;

    private final Column column;

    private Recogniser(Column column) {
        this.column = column;
    }

    static Recognised recognise(Column column) {
        if (column.filled() < Math.max(2, Math.min(SOME_RECORDS, NEARLY_EMPTY * column.records())))
            return new Recognised(
                    column,
                    Meaning.EMPTY,
                    String.format(Locale.ROOT, "%,d of %,d records say something", column.filled(), column.records()));
        if (column.distinct() < 2) return new Recognised(column, Meaning.CONSTANT, "all records say the same");
        return new Recogniser(column).anything();
    }

    /** For a file that says hardly anything, such as a header alone: what the column would hold. */
    static Recognised recogniseAnyway(Column column) {
        return new Recogniser(column).anything();
    }

    private Recognised anything() {
        var hint = Headers.hint(column.name());
        if (hint.isPresent() && !hint.get().meaning().isCompared() && hint.get().meaning() != Meaning.TITLE)
            return as(hint.get().meaning(), "its name says so");
        return unmistakable(hint).or(() -> hint.flatMap(this::byName)).orElseGet(this::byContent);
    }

    private Recognised as(Meaning meaning, String because) {
        return new Recognised(column, meaning, because);
    }

    private Optional<Recognised> when(Meaning meaning, Predicate<String> test, double least) {
        double share = column.share(test);
        return share < least
                ? Optional.empty()
                : Optional.of(as(meaning, "%s of its values look like one".formatted(percent(share))));
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", Math.floor(share * 100));
    }

    private Optional<Recognised> unmistakable(Optional<Headers.Hint> hint) {
        boolean ofAnother = hint.isPresent() && hint.get().ofAnother();
        if (ofAnother) return Optional.empty();
        return when(Meaning.EMAIL, Shapes::isEmail, MOST)
                .or(() -> when(Meaning.NINO, Shapes::isNino, NEARLY_ALL))
                .or(() -> when(Meaning.POSTCODE, Shapes::isUkPostcode, MOST));
    }

    private Optional<Recognised> byName(Headers.Hint hint) {
        var meaning = hint.meaning();
        if (hint.ofAnother()) return Optional.of(as(Meaning.TEXT, "its name says that it is of somebody else"));
        double fit = Contents.fit(column, meaning);
        if (meaning == Meaning.TOWN && fit < HALF)
            return Optional.of(as(Meaning.CATEGORY, "its name says a place, its values are codes"));
        if (fit < (hint.exact() ? HALF : MOST)) return Optional.empty();
        if (meaning == Meaning.IDENTIFIER) return identifier();
        if (meaning == Meaning.FULL_NAME) return Optional.of(wholeName(fit));
        if (meaning == Meaning.TITLE && column.distinct() > VERY_FEW) return Optional.empty();
        if (meaning == Meaning.CATEGORY && column.copies() < 2) return Optional.empty();
        if (meaning == Meaning.TEXT && column.copies() > MANY_COPIES) return Optional.empty();
        return Optional.of(as(
                meaning,
                column.filled() == 0
                        ? "its name says so"
                        : "its name says so, and %s of its values fit".formatted(percent(fit))));
    }

    /** A column that is called name can be of people, organisations or places. */
    private Recognised wholeName(double fit) {
        if (column.share(Shapes::isOneName) > MOST)
            return as(
                    leaning() > 0 ? Meaning.GIVEN_NAME : Meaning.SURNAME,
                    "a name, and most of its values are one word");
        double people = column.share(Shapes::isPerson);
        double known = column.shareOfValues(KnownNames::isWhole);
        boolean things = column.filled() > 0 && people < NEARLY_ALL && (known < HALF || people < HALF);
        return things
                ? as(
                        Meaning.ORGANISATION,
                        "a name, and only %s of its values are written like a person's".formatted(percent(people)))
                : as(Meaning.FULL_NAME, "its name says so, and %s of its values fit".formatted(percent(fit)));
    }

    private Optional<Recognised> identifier() {
        if (column.isUnique()) return Optional.of(as(Meaning.RUNNING_NUMBER, "no value stands twice"));
        if (column.copies() > MANY_COPIES) return Optional.empty();
        return Optional.of(as(
                Meaning.IDENTIFIER,
                String.format(Locale.ROOT, "its name says so, and a value stands %.1f times", column.copies())));
    }

    private Recognised byContent() {
        return when(Meaning.DATE, Shapes::isDate, NEARLY_ALL)
                .or(this::runningNumber)
                .or(() -> when(Meaning.PHONE, Shapes::isClearlyPhone, MOST))
                .or(this::sex)
                .or(this::numbers)
                .or(this::veryFew)
                .or(() -> when(Meaning.ADDRESS, Shapes::isWrittenAddress, .4))
                .or(() -> when(Meaning.ORGANISATION, Shapes::isFirm, .3))
                .or(this::names)
                .or(() -> when(Meaning.STREET, Shapes::isStreet, HALF))
                .or(this::codes)
                .orElseGet(this::texts);
    }

    private Optional<Recognised> runningNumber() {
        boolean codes = column.isUnique()
                && column.share(v -> Shapes.isCode(v)
                                && !Shapes.isClearlyPhone(v)
                                && !Shapes.isDecimal(v)
                                && !Shapes.isAddress(v))
                        > NEARLY_ALL;
        return codes ? Optional.of(as(Meaning.RUNNING_NUMBER, "no value stands twice")) : Optional.empty();
    }

    private Optional<Recognised> sex() {
        boolean words = column.share(Shapes::isSex) > .9;
        boolean both =
                column.values().stream().filter(t -> Shapes.isSex(t.value())).count() >= 2;
        return words && both && column.distinct() <= 20 ? when(Meaning.SEX, Shapes::isSex, .9) : Optional.empty();
    }

    private Optional<Recognised> numbers() {
        if (column.share(v -> Shapes.isDegree(v, 180)) > NEARLY_ALL)
            return when(
                    column.share(v -> Shapes.isDegree(v, 90)) > .999 ? Meaning.LATITUDE : Meaning.LONGITUDE,
                    v -> true,
                    0);
        if (column.share(Shapes::isYear) > NEARLY_ALL && column.distinct() > 10)
            return when(Meaning.BIRTH_YEAR, Shapes::isYear, MOST);
        if (column.share(Shapes::isDecimal) > HALF) return when(Meaning.NUMBER, Shapes::isNumber, NEARLY_ALL);
        return Optional.empty();
    }

    private Optional<Recognised> veryFew() {
        return column.distinct() <= VERY_FEW && column.copies() > MANY_COPIES
                ? Optional.of(
                        as(Meaning.CATEGORY, String.format(Locale.ROOT, "%.0f different values", column.distinct())))
                : Optional.empty();
    }

    private Optional<Recognised> names() {
        if (column.share(v -> Shapes.isName(v) && v.length() <= LONGEST_NAME) < NEARLY_ALL) return Optional.empty();
        double several = column.share(v -> Shapes.words(v) > 1);
        double whole = column.shareOfValues(KnownNames::isWhole);
        if (several > MOST && whole > .3 && column.share(v -> Shapes.words(v) <= 3) > MOST)
            return Optional.of(as(
                    Meaning.FULL_NAME,
                    "%s of its values are known given names and surnames".formatted(percent(whole))));
        if (several > HALF) return Optional.empty();
        double given = column.shareOfValues(v -> KnownNames.isGiven(KnownNames.first(v)));
        double surname = column.shareOfValues(v -> KnownNames.isSurname(KnownNames.last(v)));
        double leaning = leaning();
        var meaning = leaning > 0 ? Meaning.GIVEN_NAME : Meaning.SURNAME;
        double known = leaning > 0 ? given : surname;
        return known < HALF
                ? Optional.empty()
                : Optional.of(as(meaning, "%s of its values are known ones".formatted(percent(known))));
    }

    /** Bits by which its words are given names rather than surnames. */
    private double leaning() {
        return column.values().stream()
                .mapToDouble(t -> KnownNames.leaning(KnownNames.first(t.value())))
                .average()
                .orElse(0);
    }

    private Optional<Recognised> codes() {
        if (column.share(Shapes::isCode) < NEARLY_ALL) return Optional.empty();
        if (column.share(Shapes::isHouse) > NEARLY_ALL
                && column.share(v -> v.matches(".*[A-Za-z].*")) > .01
                && column.copies() > 3) return Optional.of(as(Meaning.HOUSE, "its values look like house numbers"));
        return Optional.of(
                column.copies() <= MANY_COPIES
                        ? as(
                                Meaning.IDENTIFIER,
                                String.format(Locale.ROOT, "codes, each on %.1f records", column.copies()))
                        : as(Meaning.CATEGORY, String.format(Locale.ROOT, "%.0f different codes", column.distinct())));
    }

    private Recognised texts() {
        boolean longer = column.share(v -> Shapes.words(v) >= LONG_TEXT) > HALF;
        return as(Meaning.TEXT, longer ? "long texts" : "nothing else fits");
    }
}
