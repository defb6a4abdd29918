package org.councilhub.adapters.borough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DiceTest {
    @Test
    void drawsTheSameOnEveryMachine() {
        var dice = Dice.of(1, "household", 42);

        assertThat(LongStream.range(0, 3).map(i -> dice.next()).toArray())
                .containsExactly(6884266066026751727L, -522377283301791366L, 2991208835733913147L);
    }

    @Test
    void drawsOtherThingsForOtherPurposesAndNumbers() {
        var first = new HashSet<Long>();
        for (var purpose : new String[] {"household", "street", "contact"})
            for (int number = 0; number < 1_000; number++)
                first.add(Dice.of(1, purpose, number).next());

        assertThat(first).hasSize(3_000);
    }

    @Test
    void drawsEveryNumberOfARangeAboutAsOften() {
        var dice = Dice.of(7, "range", 0);
        int[] counts = new int[6];
        for (int i = 0; i < 60_000; i++) counts[dice.below(6)]++;

        assertThat(IntStream.of(counts)).allMatch(count -> count > 9_600 && count < 10_400);
    }

    @Test
    void scramblesWithoutRepeating() {
        for (long size : new long[] {1, 2, 99, 1_000, 12_345}) {
            var scramble = new Scramble(3, "key", size);
            assertThat(LongStream.range(0, size).map(scramble::of).boxed().toList())
                    .doesNotHaveDuplicates()
                    .allMatch(key -> key >= 0 && key < size);
        }
    }

    @Test
    void refusesToScrambleWhatIsOutOfRange() {
        var scramble = new Scramble(3, "key", 10);

        assertThatThrownBy(() -> scramble.of(10)).hasMessage("illegal number: 10, must be in [0..10)");
    }
}
