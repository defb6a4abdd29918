package org.councilhub.matching.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilhub.matching.value.Kind;
import org.councilhub.matching.value.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerationsTest {
    private final Generations generations = new Generations(0);

    @ParameterizedTest
    @CsvSource({
        "Amos Sr, Amos Jr, different",
        "Amos Sr, Amos Senior, same",
        "Amos II, Amos III, different",
        "Amos Sr, Amos II, different",
        "Amos I, Amos II, different",
        "Amos Jr, Amos II, nothing",
        "Amos I, Amos I, nothing",
        "Amos Sr, Amos, nothing"
    })
    void tellFatherFromSon(String one, String other, String level) {
        assertThat(level(one, other)).isEqualTo(level);
        assertThat(level(other, one)).isEqualTo(level);
    }

    private String level(String one, String other) {
        int there = generations.compare(values(one), values(other));
        return there == Comparison.NOTHING ? "nothing" : Generations.LEVELS.get(Comparison.level(there));
    }

    private static Value[] values(String name) {
        return new Value[] {Kind.GENERATION.parse(Kind.GENERATION.canonical(List.of(name)))};
    }
}
