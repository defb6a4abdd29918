package org.councilhub.hub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private final Cursor cursor = Cursor.at("17", "0198c0de-0000-7000-8000-000000000001", "");

    @Test
    void comesBackFromItsText() {
        assertThat(Cursor.decode(cursor.encode("search person"), "search person"))
                .isEqualTo(cursor);
    }

    @Test
    void isRefusedByAnotherRequest() {
        var text = cursor.encode("search person");
        assertThatThrownBy(() -> Cursor.decode(text, "search property"))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.INVALID_CURSOR);
                    assertThat(problem.errors())
                            .containsExactly(new FieldError(
                                    "cursor", "must be the value of next in an answer to the same request"));
                });
    }

    @Test
    void isRefusedWhenOneCharacterDiffers() {
        var text = cursor.encode("search person");
        for (int i = 0; i < text.length(); i++) {
            var changed = new StringBuilder(text);
            changed.setCharAt(i, text.charAt(i) == 'A' ? 'B' : 'A');
            assertThatThrownBy(() -> Cursor.decode(changed.toString(), "search person"))
                    .isInstanceOf(Problem.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!", "AAAAAAAAAAAAAAAAAAAAAA", "\u0000", "../../etc/passwd"})
    void isRefusedWhenItIsNone(String text) {
        assertThatThrownBy(() -> Cursor.decode(text, "search person")).isInstanceOf(Problem.class);
    }

    @Test
    void isRefusedWhenItIsEndless() {
        var endless = "A".repeat(1_000_000);
        assertThatThrownBy(() -> Cursor.decode(endless, "search person")).isInstanceOf(Problem.class);
    }
}
