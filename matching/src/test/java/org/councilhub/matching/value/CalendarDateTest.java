package org.councilhub.matching.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "1980-05-02 # 19800502",
                "1980/5/2 # 19800502",
                "1980.05.02 # 19800502",
                "1980-05-02T00:00:00Z # 19800502",
                "1980-05-02 00:00:00.000 # 19800502",
                "19800502 # 19800502",
                "02051980 # 19800502",
                "2/5/1980 # 19800502",
                "02.05.1980 # 19800502",
                "02/05/80 # 19800502",
                "02/05/11 # 20110502",
                "2/5/1980 0:00 # 19800502",
                "2 May 1980 # 19800502",
                "2nd May 1980 # 19800502",
                "02-MAY-80 # 19800502",
                "2 of May, 1980 # 19800502",
                "May 2, 1980 # 19800502",
                "1980 May 2 # 19800502",
                "2 maja 1980 # 19800502",
                "2 de mayo de 1980 # 19800502",
                "2. März 1980 # 19800302",
                "1980-13-41 # 19801341",
                "19803112 # 19803112",
            })
    void readsDatesInAnyCommonOrder(String raw, String digits) {
        assertThat(Kind.DATE.canonical(List.of(raw))).containsExactly(digits);
        assertThat(Kind.DATE.canonical(List.of(digits))).containsExactly(digits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "unknown", "1980", "0000-00-00", "9999-12-31", "12 Rose Lane 1980", "2 Marvellous 1980 x"})
    void otherTextsAreNoDates(String raw) {
        assertThat(Kind.DATE.canonical(List.of(raw))).isEmpty();
    }

    @Test
    void monthFirstAndThreeColumnsAreReadAsTheModelSays() {
        assertThat(Reading.MONTH_FIRST.of(List.of("3/31/1954", "12/1/80 0:00")))
                .containsExactly("31/3/1954", "1/12/80 0:00");
        assertThat(Reading.DAY_MONTH_YEAR.of(List.of("31", "3", "1954"))).containsExactly("31/3/1954");
        assertThat(Reading.DAY_MONTH_YEAR.of(List.of("31", "1954"))).isEmpty();
    }
}
