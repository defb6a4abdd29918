package org.councilhub.matching.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {
    private static final String MODEL = """
            model: people
            prior: -10
            thresholds: {match: 2, review: 0, floor: -4}
            fields:
              given: {kind: given-name, from: [first, middle], read: after-first, else: {from: name, read: given-names}}
            blocking:
              population: 1
              too-common: 30
              rules:
                given: [given.name]
            comparisons:
              middle:
                type: middle-names
                fields: given
                levels:
                  exact: {m: 0.7, u: 0.01}
                  initial: {m: 0.1, u: 0.01}
                  near: {m: 0.1, u: 0.01}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Amy Jane Okafor # Amy Jane # Okafor",
                "OKAFOR, Amy Jane # Amy Jane # OKAFOR",
                "Mr John van der Berg # john # van der berg",
                "Cher # '' # cher",
            })
    void wholeNamesHaveTwoParts(String whole, String given, String surname) {
        assertThat(String.join(" ", Reading.GIVEN_NAMES.of(List.of(whole))).strip())
                .isEqualToIgnoringCase(given);
        assertThat(String.join(" ", Reading.SURNAME.of(List.of(whole))).strip()).isEqualToIgnoringCase(surname);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "12 High Street, Maidstone, Kent ME15 6LX # ME15 6LX",
                "Flat 2, 12 High Street, me156lx # me156lx",
                "123 Main Street, Las Vegas NV 89132 # 89132",
                "Hauptstrasse 12, 80331 Muenchen # 80331",
            })
    void postcodesAreFoundInAddresses(String address, String postcode) {
        assertThat(Reading.POSTCODE.of(List.of(address))).containsExactly(postcode);
    }

    @Test
    void addressesWithoutPostcodeHaveNone() {
        assertThat(Reading.POSTCODE.of(List.of("12 High Street, Maidstone"))).isEmpty();
    }

    @Test
    void listsAreTakenApart() {
        assertThat(Reading.LIST.of(List.of("a@b.org; c@d.org|e@f.org")).stream().map(String::strip))
                .containsExactly("a@b.org", "c@d.org", "e@f.org");
    }

    @Test
    void textsThatStandForNothingAreNotCompared() {
        var matcher = Matcher.of(Model.parse("people", MODEL));

        for (var nothing : List.of("NULL", " n/a ", "Unknown", "-", "Not stated"))
            assertThat(matcher.prepare("1", Map.of("first", List.of(nothing))).isEmpty())
                    .isTrue();
        assertThat(matcher.prepare("1", Map.of("first", List.of("Nathan"))).isEmpty())
                .isFalse();
    }

    @Test
    void middleNamesCountOnlyAfterAGivenNameAndTheWholeNameStandsIn() {
        var matcher = Matcher.of(Model.parse("people", MODEL));

        assertThat(matcher.prepare("1", Map.of("first", List.of("Amy"), "middle", List.of("Jane")))
                        .compared())
                .containsExactly(List.of("amy jane"));
        assertThat(matcher.prepare("2", Map.of("first", List.of(" "), "middle", List.of("Jane")))
                        .compared())
                .containsExactly(List.of());
        assertThat(matcher.prepare(
                                "3",
                                Map.of("first", List.of(""), "middle", List.of("Jane"), "name", List.of("Okafor, Amy")))
                        .compared())
                .containsExactly(List.of("amy"));
    }
}
