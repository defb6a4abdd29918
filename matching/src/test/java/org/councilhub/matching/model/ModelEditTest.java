package org.councilhub.matching.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.councilhub.matching.tables.ValueFrequencies;
import org.junit.jupiter.api.Test;

class ModelEditTest {
    private static final String TEXT = """
            model: é # the name
            prior: -10 # bits
            levels:
              exact: {m: 0.9, u: 0.1}
              near:
                m: 0.05
                u: 0.001
            """;

    @Test
    void changesValuesAndLeavesTheRest() {
        var edited = new ModelEdit(TEXT)
                .set("-12.5", "prior")
                .set("0.8", "levels", "exact", "m")
                .set("0.2", "levels", "exact", "household")
                .set("0.3", "levels", "near", "household")
                .yaml();

        assertThat(edited).isEqualTo("""
                model: é # the name
                prior: -12.5 # bits
                levels:
                  exact: {m: 0.8, u: 0.1, household: 0.2}
                  near:
                    m: 0.05
                    u: 0.001
                    household: 0.3
                """);
    }

    @Test
    void takesKeysAwayAndRemarks() {
        var edited = new ModelEdit(TEXT)
                .remove("prior")
                .remark("seldom", "levels", "exact")
                .remove("levels", "near")
                .yaml();

        assertThat(edited).isEqualTo("""
                model: é # the name # bits
                levels:
                  exact: {m: 0.9, u: 0.1} # seldom""");
    }

    @Test
    void replacesTheFrequencies() {
        var first = new ModelEdit(TEXT).frequencies("town", table("leeds")).yaml();
        var second =
                new ModelEdit(first).frequencies("town", table("no \"quotes\"")).yaml();

        assertThat(second).contains("24: [\"no \\\"quotes\\\"\"]").doesNotContain("leeds");
        assertThat(second.split("frequencies:", -1)).hasSize(2);
    }

    private static ValueFrequencies table(String word) {
        return new ValueFrequencies(Map.of(word, 24), 117, .031);
    }

    @Test
    void refusesAPathThatIsNotThere() {
        assertThatThrownBy(
                        () -> new ModelEdit(TEXT).set("1", "levels", "far", "m").yaml())
                .hasMessage("illegal path: [levels, far, m], the model has no such key");
    }
}
