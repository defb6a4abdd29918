package org.councilhub.hub.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Okafor                  | okafor
            O'Brien-Jones           | o brien jones obrienjones
            Zoë Łukasz Straße       | zoe lukasz strasse
            ME15 6LZ                | me15 6lz me156lz
            12A High Street         | 12a high street
            2011-05-02              | 2011 05 02 20110502
            amy.okafor@example.org  | amy okafor example org amyokaforexampleorg
            +447700900123           | 447700900123
            """)
    void ofAValueAreAllByWhichItIsFound(String value, String words) {
        assertThat(Words.ofValue(value)).containsExactlyInAnyOrder(words.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Amy OKAFOR              | amy okafor
            o'brien                 | obrien
            me15 6lz                | me15 6lz
            me156lz                 | me156lz
            07700 900 123           | 447700900123
            (01632) 960123 okafor   | 441632960123 okafor
            07700 900123 12 high st | 447700900123 12 high st
            02/05/2011              | 20110502
            2.5.2011                | 20110502
            2011-05-02              | 20110502
            1 1 1                   | 1
            0 high street           | 0 high street
            """)
    void typedAreBroughtIntoTheFormOfValues(String text, String words) {
        assertThat(Words.typed(text)).containsExactly(words.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"'...'", "' '", "'-- ??'", "'\u0301'"})
    void punctuationAloneIsNoWord(String text) {
        assertThat(Words.typed(text)).isEmpty();
    }
}
