package org.councilhub.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressDisplayTest {
    @Test
    void tellsRowsRatesAndTheTimeLeft() {
        assertThat(ProgressDisplay.figures("council-tax", 25_000, 0.25, 30))
                .isEqualTo("council-tax:  25 %, 25,000 rows, 833 rows/s, 1:30 left");
    }

    @Test
    void tellsHoursWhereItIsHours() {
        assertThat(ProgressDisplay.figures("council-tax", 1_000, 0.01, 60))
                .isEqualTo("council-tax:   1 %, 1,000 rows, 17 rows/s, 1:39:00 left");
    }

    @Test
    void saysNothingOfTheTimeLeftBeforeItKnows() {
        assertThat(ProgressDisplay.figures("council-tax", 0, 0, 1)).isEqualTo("council-tax:   0 %, 0 rows, 0 rows/s");
    }
}
