package org.councilhub.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilhub.matching.People.PERSONS;
import static org.councilhub.matching.People.person;

import org.junit.jupiter.api.Test;

/** People of one home share surname, address and landline, and are not one. */
class HouseholdTest {
    private static final double MATCH = PERSONS.model().thresholds().match();

    private static People resident(String id, String given, String surname) {
        return person(id, given, surname).at("KB1 4QT", "12 Alder Road", "Kesterby");
    }

    @Test
    void keepsSpousesApartThoughTheyShareSurnameAddressAndLandline() {
        var john = resident("a", "John", "Trotter").phone("+441632960001").ready();
        var amy = resident("b", "Amy", "Trotter").phone("+441632960001").ready();

        assertThat(PERSONS.score(john, amy).bits()).isLessThan(MATCH - 5);
    }

    @Test
    void joinsOnePersonAtOneAddressWithoutABirthDate() {
        var john = resident("a", "JOHN", "TROTTER").ready();
        var again = resident("b", "John", "Trotter")
                .email("john.trotter7@example.org")
                .ready();

        assertThat(PERSONS.score(john, again).bits()).isGreaterThan(MATCH);
    }

    @Test
    void joinsAShortFormAtOneAddress() {
        var bill = resident("a", "Bill", "Trotter").ready();
        var william = resident("b", "William", "Trotter").ready();

        assertThat(PERSONS.score(bill, william).bits()).isGreaterThan(MATCH);
    }

    @Test
    void keepsTwinsApartThoughOnlyTheForenameDiffers() {
        var amy = resident("a", "Amy", "Okafor").born("2011-05-02").ready();
        var ben = resident("b", "Ben", "Okafor").born("2011-05-02").ready();

        assertThat(PERSONS.score(amy, ben).veto()).contains("twins");
    }

    @Test
    void doesNotTakeAnInitialOrATypingErrorForATwin() {
        var amy = resident("a", "Amelia", "Okafor").born("2011-05-02").ready();
        var initial = resident("b", "A", "Okafor").born("2011-05-02").ready();
        var typo = resident("c", "Ameila", "Okafor").born("2011-05-02").ready();

        assertThat(PERSONS.score(amy, initial).veto()).isEmpty();
        assertThat(PERSONS.score(amy, typo).veto()).isEmpty();
        assertThat(PERSONS.score(amy, typo).bits()).isGreaterThan(MATCH + 5);
    }

    @Test
    void keepsFatherAndSonOfOneNameApartByTheirBirthDates() {
        var father = resident("a", "George", "Trotter").born("1955-03-14").ready();
        var son = resident("b", "George", "Trotter").born("1983-10-02").ready();

        assertThat(PERSONS.score(father, son).bits()).isLessThan(MATCH - 2);
    }

    @Test
    void joinsAMoverByNameAndBirthDate() {
        var before = resident("a", "George", "Trotter").born("1955-03-14").ready();
        var after = person("b", "George", "Trotter")
                .born("1955-03-14")
                .at("KB7 1AA", "3 The Mews", "Ottersea")
                .ready();

        assertThat(PERSONS.score(before, after).bits()).isGreaterThan(MATCH);
    }

    @Test
    void doesNotJoinNamesakes() {
        var one = person("a", "John", "Smith")
                .at("KB7 1AA", "3 The Mews", "Ottersea")
                .ready();
        var other = person("b", "John", "Smith")
                .at("KB1 4QT", "12 Alder Road", "Kesterby")
                .ready();

        assertThat(PERSONS.score(one, other).bits())
                .isLessThan(PERSONS.model().thresholds().review());
    }

    @Test
    void vetoesConflictingNationalInsuranceNumbers() {
        var one = resident("a", "John", "Trotter").nino("XB123456C").ready();
        var other = resident("b", "John", "Trotter").nino("XE654321C").ready();

        assertThat(PERSONS.score(one, other).veto()).contains("conflicting National Insurance numbers");
    }

    @Test
    void countsARareSurnameForMore() {
        var smith = PERSONS.score(
                person("a", "Amy", "Smith").ready(), person("b", "Amy", "Smith").ready());
        var trotter = PERSONS.score(
                person("a", "Amy", "Trotter").ready(),
                person("b", "Amy", "Trotter").ready());

        assertThat(trotter.bits() - smith.bits()).isGreaterThan(2);
    }

    @Test
    void joinsNamesThatWereSwapped() {
        var straight = person("a", "Amy", "Okafor")
                .born("1984-05-02")
                .at("KB1 4QT", "12 Alder Road")
                .ready();
        var swapped = person("b", "Okafor", "Amy")
                .born("1984-05-02")
                .at("KB1 4QT", "12 Alder Road")
                .ready();

        assertThat(PERSONS.score(straight, swapped).bits()).isGreaterThan(MATCH + 5);
    }
}
