package org.councilhub.adapters.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.councilhub.adapters.clean.LiablePeople.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiablePeopleTest {
    @Test
    void readsSurnameTitleAndForenames() {
        assertThat(LiablePeople.in("O'NEILL-SMITH,MR JOHN PAUL DAVID"))
                .containsExactly(new Named(1, "MR", "JOHN", "PAUL DAVID", "O'NEILL-SMITH"));
    }

    @Test
    void givesASecondPersonTheFirstOnesSurname() {
        assertThat(LiablePeople.in("SMITH,MR J & MRS A"))
                .containsExactly(new Named(1, "MR", "J", null, "SMITH"), new Named(2, "MRS", "A", null, "SMITH"));
    }

    @Test
    void readsASecondSurname() {
        assertThat(LiablePeople.in("SMITH,MR J & JONES,MISS A"))
                .containsExactly(new Named(1, "MR", "J", null, "SMITH"), new Named(2, "MISS", "A", null, "JONES"));
    }

    @Test
    void readsThreePersonsWithoutTitles() {
        assertThat(LiablePeople.in("SMITH,J & A & K"))
                .containsExactly(
                        new Named(1, null, "J", null, "SMITH"),
                        new Named(2, null, "A", null, "SMITH"),
                        new Named(3, null, "K", null, "SMITH"));
    }

    @Test
    void readsWhatTheFieldsEndLeavesOfASecondPerson() {
        assertThat(LiablePeople.in("SMITH,MR JOHN PAUL & MRS"))
                .containsExactly(new Named(1, "MR", "JOHN", "PAUL", "SMITH"), new Named(2, "MRS", null, null, "SMITH"));
        assertThat(LiablePeople.in("SMITH,MR JOHN PAUL & FITZGER"))
                .containsExactly(
                        new Named(1, "MR", "JOHN", "PAUL", "SMITH"), new Named(2, null, null, null, "FITZGER"));
        assertThat(LiablePeople.in("SMITH,MR JOHN PAUL ALEXANDER &"))
                .containsExactly(new Named(1, "MR", "JOHN", "PAUL ALEXANDER", "SMITH"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EXORS OF SMITH,MR J",
                "REPS OF SMITH,MR J",
                "SMITH,MR J DECD",
                "SMITH,MR J (DECD)",
                "SMITH,MR J DEC'D"
            })
    void readsThePersonWhoseEstateIsLiable(String field) {
        assertThat(LiablePeople.in(field)).containsExactly(new Named(1, "MR", "J", null, "SMITH"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "THE OCCUPIER",
                "OWNER",
                "VOID",
                "TEST",
                "KESTERBY HOMES LTD",
                "SMITH, JONES & CO LTD",
                ",MR J",
                "&"
            })
    void findsNobodyInAnythingElse(String field) {
        assertThat(LiablePeople.in(field)).isEmpty();
    }
}
