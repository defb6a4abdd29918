package org.councilhub.matching.suggest;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells what a column holds: unmistakable contents first, then its name where the contents do not contradict, then contents alone. */
final class Recogniser {
    private static final double NEARLY_ALL = .8;
    private static final double MOST = .6;
    private static final double NEARLY_EMPTY = .002;
    private static final int FEW_VALUES = 200;
    private static final double FEW_SHARE = .05;

    private Recogniser() {}

    static Recognised recognise(Column column) {
        if (column.filled() < 2 || column.filledShare() < NEARLY_EMPTY)
            return new Recognised(
                    column,
                    Meaning.EMPTY,
                    "%,d of %,d records say something".formatted(column.filled(), column.records()));
        if (column.distinct() < 2) return new Recognised(column, Meaning.CONSTANT, "all say the same");
        var hint = Headers.hint(column.name());
        if (hint.isPresent()
                && (hint.get().meaning() == Meaning.RECORD || hint.get().meaning() == Meaning.RESULT))
            return new Recognised(column, hint.get().meaning(), "its name says so");
        return unmistakable(column)
                .or(() -> hint.flatMap(h -> byName(column, h)))
                .orElseGet(() -> byContent(column));
    }

    private static Optional<Recognised> unmistakable(Column column) {
        return when(column, Meaning.EMAIL, Shapes::isEmail, MOST)
                .or(() -> when(column, Meaning.NINO, Shapes::isNino, NEARLY_ALL))
                .or(() -> when(column, Meaning.POSTCODE, Shapes::isUkPostcode, MOST));
    }

    private static Optional<Recognised> when(Column column, Meaning meaning, Predicate<String> test, double least) {
        double share = column.share(test);
        return share < least
                ? Optional.empty()
                : Optional.of(new Recognised(column, meaning, "%s of its values are such".formatted(percent(share))));
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", Math.floor(share * 100));
    }

    private static Optional<Recognised> byName(Column column, Headers.Hint hint) {
        if (hint.ofAnother())
            return Optional.of(new Recognised(column, Meaning.TEXT, "its name says that it is of somebody else"));
        double fits = fits(column, hint.meaning());
        if (fits < .5) return Optional.empty();
        if (hint.meaning() == Meaning.IDENTIFIER && column.isUnique())
            return Optional.of(new Recognised(column, Meaning.RUNNING_NUMBER, "no value stands twice"));
        return Optional.of(new Recognised(
                column, hint.meaning(), "its name says so and %s of its values fit".formatted(percent(fits))));
    }

    private static double fits(Column column, Meaning meaning) {
        return switch (meaning) {
            case GIVEN_NAME, MIDDLE_NAME, SURNAME, OTHER_SURNAME, TITLE, TOWN -> column.share(Shapes::isName);
            case FULL_NAME -> column.share(v -> Shapes.isName(v) || v.contains(" "));
            case SEX -> column.share(Shapes::isSex);
            case BIRTH_DATE, DATE -> column.share(Shapes::isDate);
            case BIRTH_DAY, BIRTH_MONTH -> column.share(v -> v.length() <= 9);
            case BIRTH_YEAR, AGE, NUMBER -> column.share(Shapes::isNumber);
            case PHONE -> column.share(Shapes::isPhone);
            case LATITUDE, LONGITUDE -> column.share(Shapes::isNumber);
            case POSTCODE -> column.share(v -> v.length() <= 12 && v.chars().anyMatch(Character::isDigit));
            case EMAIL, NINO -> 0;
            case UPRN -> column.share(v -> v.matches("[0-9]{4,12}(\\.0+)?"));
            case IDENTIFIER -> column.share(v -> v.length() <= 40);
            default -> 1;
        };
    }

    private static Recognised byContent(Column column) {
        return when(column, Meaning.DATE, Shapes::isDate, NEARLY_ALL)
                .or(() -> column.isUnique()
                        ? when(column, Meaning.RUNNING_NUMBER, v -> Shapes.isCode(v) && !Shapes.isClearlyPhone(v), MOST)
                        : Optional.empty())
                .or(() -> when(column, Meaning.PHONE, Shapes::isClearlyPhone, MOST))
                .or(() -> few(column))
                .or(() -> names(column))
                .or(() -> when(column, Meaning.ORGANISATION, Shapes::isFirm, .3))
                .or(() -> when(column, Meaning.ADDRESS, Shapes::isAddress, MOST))
                .or(() -> when(column, Meaning.IDENTIFIER, Shapes::isCode, NEARLY_ALL))
                .orElseGet(() -> new Recognised(column, Meaning.TEXT, "nothing else fits"));
    }

    private static Optional<Recognised> few(Column column) {
        if (column.distinct() <= 12 && column.share(Shapes::isSex) > .9)
            return Optional.of(new Recognised(
                    column, Meaning.SEX, "%s of its values are such".formatted(percent(column.share(Shapes::isSex)))));
        boolean few = column.distinct() <= FEW_VALUES && column.distinct() <= FEW_SHARE * column.filled();
        return few
                ? Optional.of(
                        new Recognised(column, Meaning.CATEGORY, "%,.0f different values".formatted(column.distinct())))
                : Optional.empty();
    }

    private static Optional<Recognised> names(Column column) {
        double shape = column.share(Shapes::isName);
        if (shape < NEARLY_ALL) return Optional.empty();
        double given = column.share(Shapes::isGivenName);
        double surname = column.share(Shapes::isSurname);
        if (Math.max(given, surname) < MOST) return Optional.empty();
        var known = "%s of its values are known names".formatted(percent(Math.max(given, surname)));
        if (column.share(v -> v.contains(" ")) > MOST)
            return Optional.of(new Recognised(column, Meaning.FULL_NAME, known));
        double leaning = column.values().stream()
                .mapToInt(t -> Shapes.leaning(Shapes.first(t.value())))
                .average()
                .orElse(0);
        return Optional.of(new Recognised(column, leaning > 0 ? Meaning.GIVEN_NAME : Meaning.SURNAME, known));
    }
}
