package org.councilhub.adapters.borough;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whoever writes one record about one person, with the habits of the system. */
final class Clerk {
    private static final double UNREPORTED_FOR_LONG =
            .03; // a change of name of many years ago that a system never learned of
    private static final int RECENT_YEARS = 12;

    private final Habits habits;
    private final Slips slips;
    private final Dice dice;

    Clerk(Habits habits, Slips slips, Dice dice) {
        this.habits = habits;
        this.slips = slips;
        this.dice = dice;
    }

    Written name(Resident person) {
        var name = nameInOrder(person);
        return name.given() != null && dice.chance(habits.swapped()) ? name.swapped() : name;
    }

    Written nameInOrder(Resident person) {
        var surname = slipped(partly(surname(person)));
        var given = slipped(given(person));
        var middle = middle(person, given);
        if (dice.chance(habits.noGiven())) return new Written(person.title(), null, "", surname);
        if (dice.chance(habits.initial()))
            return new Written(person.title(), given.substring(0, 1), initials(middle), surname);
        return new Written(person.title(), given, middle, surname);
    }

    private String surname(Resident person) {
        if (person.formerSurname() == null) return person.surname();
        boolean recent = Borough.FIRST_DAY.getYear() - person.renamed() <= RECENT_YEARS;
        return dice.chance(recent ? habits.former() : UNREPORTED_FOR_LONG) ? person.formerSurname() : person.surname();
    }

    /** One half of a double name, or its halves apart. */
    private String partly(String surname) {
        int hyphen = surname.indexOf('-');
        if (hyphen < 0 || dice.chance(.68)) return surname;
        return switch (dice.weighted(45, 35, 20)) {
            case 0 -> surname.replace('-', ' ');
            case 1 -> surname.substring(hyphen + 1);
            default -> surname.substring(0, hyphen);
        };
    }

    private String given(Resident person) {
        return person.knownAs() != null && dice.chance(habits.familiar()) ? person.knownAs() : person.given();
    }

    private String middle(Resident person, String given) {
        if (person.middle().isEmpty() || given.equals(person.middle()) || !dice.chance(habits.middle())) return "";
        return dice.chance(habits.middleInitial()) ? initials(person.middle()) : person.middle();
    }

    static String initials(String names) {
        if (names.isEmpty()) return "";
        var initials = new StringBuilder();
        for (var name : names.split(" ", -1))
            initials.append(initials.isEmpty() ? "" : " ").append(name.charAt(0));
        return initials.toString();
    }

    private String slipped(String name) {
        return dice.chance(habits.slip()) ? slip(name) : name;
    }

    private String slip(String word) {
        int kind = dice.below(10);
        if (kind < habits.typed()) return slips.typed(dice, word);
        return kind < habits.typed() + habits.heard() ? slips.misheard(dice, word) : slips.misread(dice, word);
    }

    /** @return null where the record has none; a dummy stands for itself */
    @Nullable
    LocalDate birthDate(Resident person) {
        if (!dice.chance(habits.birthDate())) return null;
        if (dice.chance(habits.dummyBirthDate())) return LocalDate.of(dice.chance(.8) ? 1900 : 1901, 1, 1);
        return dice.chance(habits.birthDateSlip()) ? wrong(person.born()) : person.born();
    }

    static boolean isDummy(LocalDate date) {
        return date.getDayOfYear() == 1 && (date.getYear() == 1900 || date.getYear() == 1901);
    }

    private LocalDate wrong(LocalDate date) {
        var wrong = switch (dice.weighted(40, 25, 15, 20)) {
            case 0 -> swapped(date);
            case 1 -> of(date.getYear(), date.getMonthValue(), digit(date.getDayOfMonth(), 31), date);
            case 2 -> of(date.getYear(), digit(date.getMonthValue(), 12), date.getDayOfMonth(), date);
            default -> date.plusYears(dice.pick(List.of(-10, -1, 1, 10, -9, 9)));
        };
        return wrong.isAfter(Borough.FIRST_DAY) ? date.minusYears(1) : wrong; // no form takes the unborn
    }

    private static LocalDate swapped(LocalDate date) {
        return of(date.getYear(), date.getDayOfMonth(), date.getMonthValue(), date.plusDays(1));
    }

    private int digit(int number, int most) {
        int wrong = dice.chance(.5) ? number + dice.pick(List.of(-1, 1, 10, -10)) : number / 10 + number % 10 * 10;
        return Math.clamp(wrong, 1, most);
    }

    private static LocalDate of(int year, int month, int day, LocalDate otherwise) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return otherwise;
        }
    }

    boolean hasEmail() {
        return dice.chance(habits.email());
    }

    boolean hasPhone() {
        return dice.chance(habits.phone());
    }

    /** A street as this clerk writes it. */
    String line(String line) {
        return dice.chance(habits.addressSlip()) ? slipInLine(line) : line;
    }

    /** In the longest word of the name; the number and the type of street stay right, as they do with a careful clerk. */
    private String slipInLine(String line) {
        var words = List.of(line.split(" ", -1));
        String longest = "";
        for (var word : words.subList(0, words.size() - 1)) if (word.length() > longest.length()) longest = word;
        return longest.length() < 4 ? line : line.replace(longest, slip(longest));
    }

    /** @return null where the record has none */
    @Nullable
    String postcode(String code) {
        if (dice.chance(.02)) return null;
        if (!dice.chance(.02)) return code;
        int last = code.length() - 1 - dice.below(2);
        return code.substring(0, last) + "ABDEFGHJLNPQRSTUWXYZ".charAt(dice.below(20)) + code.substring(last + 1);
    }
}
