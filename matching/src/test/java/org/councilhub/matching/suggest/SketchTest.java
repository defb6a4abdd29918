package org.councilhub.matching.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SketchTest {
    @Test
    void countsExactlyWhileTheValuesAreFew() {
        var sketch = new Sketch();
        for (int i = 0; i < 1000; i++) sketch.add("value " + i % 10);

        assertThat(sketch.distinct()).isEqualTo(10);
        assertThat(sketch.values()).hasSize(10).allMatch(t -> t.count() == 100);
    }

    @Test
    void estimatesManyValuesAndCountsThoseOfItsSampleExactly() {
        var sketch = new Sketch();
        for (int copy = 0; copy < 2; copy++) for (int i = 0; i < 200_000; i++) sketch.add("value " + i);

        assertThat(sketch.filled()).isEqualTo(400_000);
        assertThat(sketch.distinct()).isBetween(190_000.0, 210_000.0);
        assertThat(sketch.values()).hasSize(4096).allMatch(t -> t.count() == 2);
    }

    @Test
    void isTheSameInAnyOrder() {
        var forwards = new Sketch();
        var backwards = new Sketch();
        for (int i = 0; i < 20_000; i++) {
            forwards.add("value " + i % 7_000);
            backwards.add("value " + (19_999 - i) % 7_000);
        }

        assertThat(backwards.values()).isEqualTo(forwards.values());
        assertThat(backwards.distinct()).isEqualTo(forwards.distinct());
    }
}
