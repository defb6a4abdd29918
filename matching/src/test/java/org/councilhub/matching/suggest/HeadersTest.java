package org.councilhub.matching.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadersTest {
    private static Meaning meaning(String name) {
        return Headers.hint(name).map(Headers.Hint::meaning).orElse(Meaning.TEXT);
    }

    @Test
    void readsNamesHoweverTheyAreWritten() {
        assertThat(meaning("dateOfBirth")).isEqualTo(Meaning.BIRTH_DATE);
        assertThat(meaning("DATE_OF_BIRTH")).isEqualTo(Meaning.BIRTH_DATE);
        assertThat(meaning(" date of birth ")).isEqualTo(Meaning.BIRTH_DATE);
        assertThat(meaning("DOB")).isEqualTo(Meaning.BIRTH_DATE);
        assertThat(meaning("PRIMARY_NAME_LAST")).isEqualTo(Meaning.SURNAME);
        assertThat(meaning("phone2")).isEqualTo(Meaning.PHONE);
        assertThat(meaning("address_1")).isEqualTo(Meaning.ADDRESS);
    }

    @Test
    void readsOtherLanguages() {
        assertThat(meaning("nazwisko")).isEqualTo(Meaning.SURNAME);
        assertThat(meaning("imie2")).isEqualTo(Meaning.MIDDLE_NAME);
        assertThat(meaning("Prénom")).isEqualTo(Meaning.GIVEN_NAME);
        assertThat(meaning("Código postal")).isEqualTo(Meaning.POSTCODE);
        assertThat(meaning("Geburtsdatum")).isEqualTo(Meaning.BIRTH_DATE);
        assertThat(meaning("cyfenw")).isEqualTo(Meaning.SURNAME);
    }

    @Test
    void seesWhatIsSaidOfSomebodyElse() {
        assertThat(Headers.hint("Mother's maiden name").orElseThrow().ofAnother())
                .isTrue();
        assertThat(Headers.hint("maiden name").orElseThrow().ofAnother()).isFalse();
    }
}
