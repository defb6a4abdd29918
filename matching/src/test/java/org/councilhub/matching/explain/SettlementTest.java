package org.councilhub.matching.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilhub.matching.People.PERSONS;
import static org.councilhub.matching.People.person;

import org.junit.jupiter.api.Test;

class SettlementTest {
    @Test
    void namesTheMissingFactThatWouldSettleADoubtEitherWay() {
        var one = person("a", "Martha", "Okonjo").born("1961-04-09").ready();
        var other = person("b", "Martha", "Okonjo").ready();

        var explanation = PERSONS.explain(one, other);

        assertThat(explanation.outcome()).isNotEqualTo(Outcome.SAME);
        assertThat(explanation.settlements())
                .filteredOn(
                        fact -> fact.comparison().equals("born") && fact.level().equals("exact"))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.outcome()).isEqualTo(Outcome.SAME);
                    assertThat(fact.bits()).isPositive();
                    assertThat(fact.sentence())
                            .isEqualTo(
                                    "If it were known that the date of birth is the same, they would be the same one.");
                });
    }

    @Test
    void whatItSaysIsWhatTheScorerSaysWhenTheFactIsKnown() {
        var one = person("a", "Martha", "Okonjo").born("1961-04-09").ready();
        var without = person("b", "Martha", "Okonjo").ready();
        var with = person("b", "Martha", "Okonjo").born("1961-04-09").ready();

        var fact = PERSONS.explain(one, without).settlements().stream()
                .filter(f -> f.comparison().equals("born") && f.level().equals("exact"))
                .findFirst()
                .orElseThrow();

        double known =
                PERSONS.score(one, with).bits() - PERSONS.score(one, without).bits();
        assertThat(fact.bits()).isEqualTo(Math.round(known * 1000) / 1000.0);
    }

    @Test
    void saysNothingWhereNoSingleFactWouldChangeIt() {
        var one = person("a", "Martha", "Okonjo")
                .born("1961-04-09")
                .nino("AB123456C")
                .ready();
        var other = person("b", "Peter", "Smith")
                .born("1990-12-30")
                .nino("CE654321A")
                .ready();

        assertThat(PERSONS.explain(one, other).settlements()).isEmpty();
    }
}
