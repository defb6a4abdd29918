package org.councilhub.matching.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Okafor Sr.       | elder
                    OKAFOR SNR       | elder
                    Okafor Senior    | elder
                    Okafor, Jr       | younger
                    Thomas Junior    | younger
                    Thomas II        | 2
                    Thomas III Esq   | 3
                    Thomas I         | 1
                    Senior           | ''
                    Junior Okafor    | ''
                    I                | ''
                    Thomas           | ''
                    """)
    void isSaidBehindTheName(String name, String generation) {
        assertThat(String.join("", Kind.GENERATION.canonical(List.of(name)))).isEqualTo(generation);
    }

    @ParameterizedTest
    @CsvSource({"Okafor Sr,okafor", "Thomas II,thomas", "Senior,senior", "Mr Lord,lord", "Mr,''", "Master Tom,tom"})
    void isNoPartOfTheName(String name, String canonical) {
        assertThat(Name.canonical(List.of(name))).isEqualTo(canonical);
    }
}
