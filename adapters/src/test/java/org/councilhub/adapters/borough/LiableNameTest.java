package org.councilhub.adapters.borough;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiableNameTest {
    private final Written amy = new Written("Mrs", "Amy", "Jane", "Smith");
    private final Written john = new Written("Mr", "John", "", "Smith");
    private final Written zoe = new Written("Miss", "Zoë", "", "O'Hara");

    @Test
    void writesOneFieldInUpperCase() {
        assertThat(LiableName.one(amy)).isEqualTo("SMITH,MRS AMY JANE");
        assertThat(LiableName.joint(john, amy, true)).isEqualTo("SMITH,MR JOHN & MRS AMY JANE");
        assertThat(LiableName.joint(john, zoe, false)).isEqualTo("SMITH,MR JOHN & O'HARA,MISS ZOE");
    }

    @Test
    void readsBackWhatItWrote() {
        assertThat(LiableName.people("SMITH,MR JOHN & MRS AMY JANE"))
                .containsExactly(new Written("MR", "JOHN", "", "SMITH"), new Written("MRS", "AMY", "JANE", "SMITH"));
        assertThat(LiableName.people("SMITH,MR J & O'HARA,MISS Z"))
                .containsExactly(new Written("MR", "J", "", "SMITH"), new Written("MISS", "Z", "", "O'HARA"));
    }

    @Test
    void readsWhatTheWidthLeft() {
        assertThat(LiableName.people("KAVANAGH,MRS LOUISE & HANKIN,MR"))
                .containsExactly(new Written("MRS", "LOUISE", "", "KAVANAGH"), new Written("MR", null, "", "HANKIN"));
        assertThat(LiableName.people("HUSKINSON,MISS ISABELLE CLAIRE &"))
                .containsExactly(new Written("MISS", "ISABELLE", "CLAIRE", "HUSKINSON"));
    }

    @Test
    void readsTheDeadAndNobody() {
        assertThat(LiableName.people("EXORS OF VEITCH,MR JEFFREY"))
                .containsExactly(new Written("MR", "JEFFREY", "", "VEITCH"));
        assertThat(LiableName.people("VEITCH,MR JEFFREY DEC'D"))
                .containsExactly(new Written("MR", "JEFFREY", "", "VEITCH"));
        assertThat(LiableName.people("THE OCCUPIER")).isEmpty();
    }
}
