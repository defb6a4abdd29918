package org.councilhub.adapters.borough;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person, as the truth has it.
 *
 * @param entity names the person in the truth files
 * @param knownAs what friends say; null when it is the given name
 * @param middle blank-separated, empty when there is none
 * @param formerSurname before marriage or divorce; null when there was none
 * @param renamed the year of that change; 0 when there was none
 */
public record Resident(
        String entity,
        Sex sex,
        String given,
        @Nullable String knownAs,
        String middle,
        String surname,
        @Nullable String formerSurname,
        int renamed,
        String title,
        LocalDate born,
        @Nullable LocalDate died,
        Contact contact) {

    /** How a person can be reached: e-mail addresses of two providers, the mobile of now and of before (often the same). */
    public record Contact(
            String email,
            String otherEmail,
            String mobile,
            String oldMobile,
            @Nullable String landline,
            @Nullable String nationalInsuranceNumber) {}

    public enum Sex {
        FEMALE,
        MALE;

        static Sex of(Dice dice) {
            return dice.chance(.5) ? FEMALE : MALE;
        }

        Sex other() {
            return this == FEMALE ? MALE : FEMALE;
        }

        /** As the tables have it. */
        char letter() {
            return this == FEMALE ? 'F' : 'M';
        }
    }

    /** In years, on the day of the first extracts. */
    public int age() {
        return Borough.FIRST_DAY.getYear()
                - born.getYear()
                - (born.getDayOfYear() > Borough.FIRST_DAY.getDayOfYear() ? 1 : 0);
    }

    public boolean isAdult() {
        return age() >= 18;
    }

    Resident asDead(LocalDate day) {
        return new Resident(
                entity, sex, given, knownAs, middle, surname, formerSurname, renamed, title, born, day, contact);
    }

    Optional<String> former() {
        return Optional.ofNullable(formerSurname);
    }
}
