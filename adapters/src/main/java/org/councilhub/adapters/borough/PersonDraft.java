package org.councilhub.adapters.borough;

import java.time.LocalDate;
import org.councilhub.adapters.borough.Resident.Sex;
import org.jspecify.annotations.Nullable;

/** A person while the household is being drawn: relatives still change the name, the date and the title. */
final class PersonDraft {
    private static final double KNOWN_BY_NICKNAME = .22; // of those whose name has one
    private static final double KNOWN_BY_MIDDLE_NAME = .03;

    final Sex sex;
    private final Names names;
    private final Dice dice;
    private final String culture;
    private final int age;
    private String given;
    private String middle;
    private String surname;
    private @Nullable String former;
    private int renamed;
    private boolean married;
    private LocalDate born;

    PersonDraft(Names names, Dice dice, String culture, Sex sex, int age, @Nullable String familyName) {
        this.names = names;
        this.dice = dice;
        this.culture = culture;
        this.sex = sex;
        this.age = age;
        born = birthDate();
        given = names.given(dice, culture, sex, born.getYear());
        middle = String.join(" ", names.middle(dice, culture, sex, born.getYear()));
        var family = familyName == null ? names.surname(dice, culture) : familyName;
        surname = sex == Sex.FEMALE ? names.daughter(dice, culture, family) : family;
    }

    /** Papers of people from where births were not registered say 1 January. */
    private LocalDate birthDate() {
        var any = Borough.FIRST_DAY.minusYears(age).minusDays(dice.below(365));
        return !culture.equals(Names.BRITISH) && dice.chance(.05) ? any.withDayOfYear(1) : any;
    }

    String given() {
        return given;
    }

    String surname() {
        return surname;
    }

    LocalDate born() {
        return born;
    }

    void bornOn(LocalDate date) {
        born = date;
    }

    void named(String name) {
        given = name;
    }

    void sharesSurnameOf(PersonDraft other) {
        surname = other.surname;
    }

    /** Another given name: the one that was drawn is a brother's or sister's. */
    void renamedAgain() {
        given = names.given(dice, culture, sex, born.getYear());
    }

    void marries(PersonDraft husband, int year) {
        married = true;
        var maiden = surname;
        takes(names.wife(dice, culture, maiden, husband.surname), year);
    }

    /** Perhaps bears another name than years ago, as after a divorce. */
    PersonDraft perhapsDivorced(double share) {
        if (sex == Sex.FEMALE && dice.chance(share))
            takes(names.surname(dice, culture), Borough.FIRST_DAY.getYear() - dice.below(10));
        return this;
    }

    private void takes(String name, int year) {
        if (name.equals(surname)) return;
        former = surname;
        surname = name;
        renamed = year;
    }

    Resident build(Contacts contacts, long dwelling, int index, @Nullable String landline) {
        return new Resident(
                "e" + (dwelling * Contacts.PEOPLE_A_DWELLING + index),
                sex,
                given,
                knownAs(),
                middle,
                surname,
                former,
                renamed,
                title(),
                born,
                null,
                contacts.of(dwelling, index, given, surname, age >= 16, landline));
    }

    private @Nullable String knownAs() {
        var nicknames = names.nicknames(sex, given);
        if (!nicknames.isEmpty() && dice.chance(KNOWN_BY_NICKNAME)) return dice.pick(nicknames);
        if (!middle.isEmpty() && dice.chance(KNOWN_BY_MIDDLE_NAME)) return middle.split(" ", -1)[0];
        return null;
    }

    private String title() {
        if (age > 24 && dice.chance(.012)) return dice.chance(.8) ? "Dr" : "Rev";
        if (sex == Sex.MALE) return age < 13 ? "Mstr" : "Mr";
        if (married) return dice.chance(.86) ? "Mrs" : "Ms";
        if (age < 18) return "Miss";
        return switch (dice.weighted(age < 50 ? 60 : 25, 30, age < 50 ? 3 : 45)) {
            case 0 -> "Miss";
            case 1 -> "Ms";
            default -> "Mrs";
        };
    }
}
