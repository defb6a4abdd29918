package org.councilhub.adapters.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person. Absent is null or empty; a source's dummy values (01/01/1900, UNKNOWN) never get here.
 *
 * @param nationalInsuranceNumber two letters, six digits and perhaps a suffix, without blanks; sensitive
 * @param emails in the source's order, lower case
 * @param phones in the source's order, E.164 such as {@code +447700900123}
 * @param relations to properties, people and businesses of the same source
 */
public record Person(
        @Nullable PersonName name,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate deathDate,
        @Sensitive @Nullable String nationalInsuranceNumber,
        List<String> emails,
        List<String> phones,
        @Whereabouts @Nullable Address address,
        @Whereabouts List<Relation> relations)
        implements Content {
    public Person {
        emails = emails == null ? List.of() : List.copyOf(emails);
        phones = phones == null ? List.of() : List.copyOf(phones);
        relations = Relation.namingSomebody(relations);
    }

    public Person(
            @Nullable PersonName name,
            @Nullable LocalDate birthDate,
            @Nullable LocalDate deathDate,
            @Nullable String nationalInsuranceNumber,
            List<String> emails,
            List<String> phones,
            @Nullable Address address) {
        this(name, birthDate, deathDate, nationalInsuranceNumber, emails, phones, address, List.of());
    }

    public static Person named(String given, String surname) {
        return new Person(PersonName.of(given, surname), null, null, null, List.of(), List.of(), null);
    }

    public Person withBirthDate(LocalDate date) {
        return new Person(name, date, deathDate, nationalInsuranceNumber, emails, phones, address, relations);
    }

    public Person withEmail(String email) {
        return new Person(
                name, birthDate, deathDate, nationalInsuranceNumber, List.of(email), phones, address, relations);
    }

    public Person at(Address place) {
        return new Person(name, birthDate, deathDate, nationalInsuranceNumber, emails, phones, place, relations);
    }

    public Person related(Relation... others) {
        return new Person(
                name, birthDate, deathDate, nationalInsuranceNumber, emails, phones, address, List.of(others));
    }

    @Override
    public RecordType type() {
        return RecordType.PERSON;
    }
}
