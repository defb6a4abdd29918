package org.councilhub.matching.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilhub.matching.People.PERSONS;
import static org.councilhub.matching.People.person;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.link.ListLinker.Linked;
import org.junit.jupiter.api.Test;

class ListLinkerTest {
    private static final MatchRecord MARTHA = martha("l1");
    private static final MatchRecord PETER = peter("l2");

    private static MatchRecord martha(String id) {
        return person(id, "Martha", "Okonjo")
                .born("1961-04-09")
                .email("martha.okonjo@example.org")
                .ready();
    }

    private static MatchRecord peter(String id) {
        return person(id, "Peter", "Lindqvist")
                .born("1984-11-23")
                .email("peter.l@example.org")
                .ready();
    }

    private static MatchRecord shah(String id, String born) {
        return person(id, "Bilal", "Shah")
                .born(born)
                .at("KB1 4QT", "12 Alder Road")
                .ready();
    }

    private static Linked link(List<MatchRecord> left, List<MatchRecord> right) {
        return new ListLinker(PERSONS).link(left, right, false);
    }

    private static List<String> answers(Linked linked) {
        return linked.links().stream()
                .map(link -> link.left() + " " + link.right().orElse("-"))
                .toList();
    }

    @Test
    void answersEachLeftRecordInItsOrderAndTheAbsentOneWithNone() {
        var linked = link(List.of(PETER, MARTHA), List.of(martha("r1")));

        assertThat(answers(linked)).containsExactly("l2 -", "l1 r1");
        assertThat(linked.links().getLast().weight())
                .contains(PERSONS.score(MARTHA, martha("r1")).weight());
        assertThat(linked.links().getLast().margin()).isEmpty();
    }

    @Test
    void saysByHowMuchTheBestExceedsTheSecondBest() {
        var father = shah("r1", "1950-01-17");
        var son = shah("r2", "1981-06-02");
        var again = shah("l1", "1950-01-17");

        var answer = link(List.of(again), List.of(son, father)).links().getFirst();

        long margin = PERSONS.score(again, father).weight()
                - PERSONS.score(again, son).weight();
        assertThat(answer).isEqualTo(new Link("l1", Optional.of("r1"), answer.weight(), Optional.of(margin)));
    }

    @Test
    void answersNoneWhereTwoAreEquallyNear() {
        var father = shah("r1", "1950-01-17");
        var son = shah("r2", "1981-06-02");
        var either =
                person("l1", "Bilal", "Shah").at("KB1 4QT", "12 Alder Road").ready();

        var answer = link(List.of(either), List.of(father, son)).links().getFirst();

        assertThat(answer.right()).isEmpty();
        assertThat(answer.margin()).contains(0L);
    }

    @Test
    void givesARightRecordToTheOneThatItIsNearestToWhereNeitherListHasDuplicates() {
        var nearly = person("l3", "Martha", "Okonjo")
                .email("martha.okonjo@example.org")
                .ready();
        var twoLists = link(List.of(MARTHA, PETER), List.of(martha("r1"), peter("r2")));

        assertThat(twoLists.oneToOne()).isTrue();
        assertThat(answers(twoLists)).containsExactly("l1 r1", "l2 r2");
        assertThat(link(List.of(MARTHA, nearly), List.of(martha("r1"))).oneToOne())
                .as("the left list has a duplicate")
                .isFalse();
    }

    @Test
    void aDuplicateOfTheBestIsNoRival() {
        var linked = link(List.of(MARTHA), List.of(martha("r1"), martha("r2")));

        assertThat(linked.oneToOne()).isFalse();
        assertThat(answers(linked)).containsExactly("l1 r1");
    }

    @Test
    void givesAllThatAreTheSameWhenAskedForMany() {
        var linked = new ListLinker(PERSONS).link(List.of(MARTHA, PETER), List.of(martha("r2"), martha("r1")), true);

        assertThat(answers(linked)).containsExactly("l1 r1", "l1 r2", "l2 -");
    }

    @Test
    void doesNotDependOnTheOrderOfTheLists() {
        var left = new ArrayList<>(List.of(
                MARTHA, PETER, person("l3", "Amy", "Wu").born("1990-02-03").ready()));
        var right = new ArrayList<>(List.of(
                martha("r1"),
                peter("r2"),
                person("r3", "Amy", "Wu").born("1990-03-02").ready()));
        var expected = answers(link(left, right)).stream().sorted().toList();
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(left, new Random(seed));
            Collections.shuffle(right, new Random(seed + 100));

            assertThat(answers(link(left, right))).containsExactlyInAnyOrderElementsOf(expected);
        }
    }
}
