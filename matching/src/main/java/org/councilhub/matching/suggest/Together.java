package org.councilhub.matching.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What only the columns together tell: which of several dates is the birth date, that age says what the birth date says. */
final class Together {
    private static final double NEARLY_ALL = .9;
    private static final double MOST = .7;
    private static final double SOME = .3;
    private static final List<Meaning> PERSONAL = List.of(
            Meaning.BIRTH_DATE, Meaning.BIRTH_YEAR, Meaning.SEX, Meaning.NINO, Meaning.GIVEN_NAME, Meaning.SURNAME);
    private static final Set<String> COUNTRY = Set.of("country", "state", "issuer", "nation");
    private static final int FEW_NAMES = 40;
    private static final int LONGEST_NAME = 25;
    private static final long LEARNABLE = 400; // records
    private static final List<Meaning> NAMES =
            List.of(Meaning.GIVEN_NAME, Meaning.SURNAME, Meaning.FULL_NAME, Meaning.ORGANISATION);

    private final List<Recognised> columns;

    private Together(List<Recognised> columns) {
        this.columns = new ArrayList<>(columns);
    }

    static List<Recognised> reconsidered(List<Recognised> columns) {
        var together = new Together(columns);
        together.birthDate();
        together.birthDateInParts();
        together.wholeNames();
        together.names();
        together.repetitions();
        together.qualifiers();
        together.unlearned();
        return List.copyOf(together.columns);
    }

    private List<Recognised> of(Meaning meaning) {
        return columns.stream().filter(r -> r.meaning() == meaning).toList();
    }

    private boolean has(Meaning meaning) {
        return !of(meaning).isEmpty();
    }

    private void become(Recognised column, Meaning meaning, String because) {
        columns.replaceAll(r -> r.equals(column) ? r.as(meaning, because) : r);
    }

    private void leaveOut(Meaning meaning, String because) {
        of(meaning).forEach(r -> become(r, Meaning.REPEATED, because));
    }

    /** Of dates that no name explains, the one with the widest spread of years. */
    private void birthDate() {
        if (has(Meaning.BIRTH_DATE)) return;
        of(Meaning.DATE).stream()
                .filter(r -> Years.spread(r.column()) >= 20)
                .max(Comparator.comparingInt(r -> Years.spread(r.column())))
                .ifPresent(r -> become(r, Meaning.BIRTH_DATE, r.because() + ", and they are of many years"));
    }

    private void birthDateInParts() {
        if (has(Meaning.BIRTH_DATE)) {
            for (var part : List.of(Meaning.BIRTH_DAY, Meaning.BIRTH_MONTH, Meaning.BIRTH_YEAR))
                leaveOut(part, "the date of birth says it");
            return;
        }
        if (!has(Meaning.BIRTH_YEAR) || (has(Meaning.BIRTH_DAY) && has(Meaning.BIRTH_MONTH))) return;
        var days = numbers(v -> Shapes.isWholeNumber(v, 0, 31), 28);
        var months = numbers(v -> Shapes.isWholeNumber(v, 0, 12), 8);
        var month = months.stream().findFirst();
        var day = days.stream()
                .filter(r -> month.isEmpty() || !r.equals(month.get()))
                .findFirst();
        if (month.isEmpty() || day.isEmpty()) return;
        become(month.get(), Meaning.BIRTH_MONTH, "numbers from 1 to 12 beside a year");
        become(day.get(), Meaning.BIRTH_DAY, "numbers from 1 to 31 beside a year");
    }

    private List<Recognised> numbers(Predicate<String> test, int least) {
        return columns.stream()
                .filter(r -> r.meaning() == Meaning.CATEGORY
                        || r.meaning() == Meaning.IDENTIFIER
                        || r.meaning() == Meaning.NUMBER
                        || r.meaning() == Meaning.HOUSE)
                .filter(r -> r.column().share(test) > .97 && r.column().distinct() >= least)
                .toList();
    }

    /** Where there is a given name and no surname, or a surname and no given name, and it has several words, both stand in it. */
    private void wholeNames() {
        var surnames = of(Meaning.SURNAME);
        if (surnames.stream().anyMatch(r -> !hasSeveralWords(r)))
            surnames.stream()
                    .filter(r -> hasSeveralWords(r) && r.column().shareOfValues(KnownNames::isWhole) > SOME)
                    .forEach(r -> become(r, Meaning.FULL_NAME, "given names and surnames"));
        if (has(Meaning.GIVEN_NAME) == has(Meaning.SURNAME)) return;
        for (var meaning : List.of(Meaning.GIVEN_NAME, Meaning.SURNAME)) {
            var only = of(meaning);
            if (only.size() == 1 && hasSeveralWords(only.getFirst()))
                become(only.getFirst(), Meaning.FULL_NAME, "names of several words, and no other column has the rest");
        }
    }

    private static boolean hasSeveralWords(Recognised column) {
        return column.column().share(v -> Shapes.words(v) > 1) > MOST;
    }

    /** Where no given name or surname was found, but something that only people have: the columns of words with the most different ones. */
    private void names() {
        if (has(Meaning.FULL_NAME) && !has(Meaning.GIVEN_NAME) && !has(Meaning.SURNAME)) return;
        if (PERSONAL.stream().noneMatch(this::has)) return;
        if (!has(Meaning.SURNAME))
            mostDiverse(List.of(Meaning.TEXT))
                    .ifPresent(
                            r -> become(r, Meaning.SURNAME, "of the columns of words it has the most different ones"));
        if (has(Meaning.SURNAME) && !has(Meaning.GIVEN_NAME))
            mostDiverse(List.of(Meaning.TEXT, Meaning.CATEGORY))
                    .ifPresent(r -> become(r, Meaning.GIVEN_NAME, "after the surname it has the most different words"));
    }

    private Optional<Recognised> mostDiverse(List<Meaning> among) {
        return columns.stream()
                .filter(r -> among.contains(r.meaning())
                        && Headers.hint(r.column().name()).isEmpty())
                .filter(r -> r.column().distinct() > FEW_NAMES && r.column().share(Together::isOneName) > NEARLY_ALL)
                .max(Comparator.comparingDouble(r -> r.column().distinct()));
    }

    private static boolean isOneName(String value) {
        return Shapes.isName(value) && Shapes.words(value) <= 2 && value.length() <= LONGEST_NAME;
    }

    private void repetitions() {
        var given = of(Meaning.GIVEN_NAME);
        if (has(Meaning.FULL_NAME) || given.stream().anyMatch(r -> !isInitials(r)))
            given.stream()
                    .filter(Together::isInitials)
                    .forEach(r -> become(r, Meaning.REPEATED, "the given name says it"));
        if (has(Meaning.BIRTH_DATE) || has(Meaning.BIRTH_YEAR)) leaveOut(Meaning.AGE, "the date of birth says it");
    }

    /** ADDR_TYPE says how ADDR_LINE is meant, PASSPORT_COUNTRY whose PASSPORT_NUMBER is: nothing of their own. */
    private void qualifiers() {
        for (var column : List.copyOf(columns)) {
            var words = words(column);
            var last = words.getLast();
            boolean qualifies = words.size() > 1
                    && (last.equals("type") || (COUNTRY.contains(last) && hasNumber(words.getFirst())))
                    && columns.stream()
                            .anyMatch(c ->
                                    !c.equals(column) && words(c).getFirst().equals(words.getFirst()));
            if (qualifies && column.meaning().isCompared())
                become(column, Meaning.REPEATED, "it says how another column is meant");
        }
    }

    /**
     * What a date, a code or a text of no known meaning tells of its record must be learned. Some hundreds of records, with fewer pairs
     * of the same one, do not teach it: names, addresses and the like, of which that is known, are better without it.
     */
    private void unlearned() {
        long records =
                columns.stream().mapToLong(r -> r.column().records()).max().orElse(0);
        if (records == 0 || records >= LEARNABLE || NAMES.stream().noneMatch(this::has)) return;
        for (var meaning : List.of(Meaning.DATE, Meaning.CATEGORY, Meaning.NUMBER, Meaning.TEXT))
            of(meaning)
                    .forEach(r -> become(
                            r,
                            Meaning.UNLEARNED,
                            "%s, and what that tells cannot be learned from so few".formatted(meaning.words())));
    }

    private boolean hasNumber(String stem) {
        return columns.stream()
                .anyMatch(c -> words(c).getFirst().equals(stem)
                        && (c.meaning() == Meaning.IDENTIFIER || c.meaning() == Meaning.RUNNING_NUMBER));
    }

    private static List<String> words(Recognised column) {
        return List.of(Headers.words(column.column().name()).split(" ", -1));
    }

    private static boolean isInitials(Recognised column) {
        return Headers.words(column.column().name()).contains("initial");
    }
}
