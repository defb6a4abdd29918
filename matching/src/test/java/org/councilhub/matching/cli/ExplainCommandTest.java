package org.councilhub.matching.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("model.yaml"), Members.MODEL);
        Files.writeString(
                folder.resolve("people.csv"), "id,surname,member_no\n1,Smith,A1000\n2,Smyth,a-1000\n3,Jones,\n");
    }

    private Members.Ran explain(String one, String other, String option) {
        return Members.run("explain", "--model", path("model.yaml"), path("people.csv"), one, other, option);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void takesThePairsWeightApartAndDrawsIt() {
        var ran = explain("1", "2", "--svg=" + path("pair.svg"));

        assertThat(ran.exitCode()).as(ran.messages()).isZero();
        assertThat(ran.result().lines())
                .containsExactly(
                        "    -4.0  before any comparison",
                        "    +9.8  number: exact. The number is the same: 900 times as likely for the same one.",
                        "     5.8  total, probability 0.9825",
                        "",
                        "The same one, at odds of about 56 to 1.");
        assertThat(folder.resolve("pair.svg")).content().startsWith("<svg ").endsWith("</svg>\n");
    }

    @Test
    void saysWhatWouldSettleIt() {
        var ran = explain("1", "3", "--json");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.result())
                .contains("\"outcome\":\"DIFFERENT\"")
                .contains("If it were known that the number is the same, they would be the same one.");
    }

    @Test
    void refusesAnIdThatIsNotThere() {
        var ran = explain("1", "9", "--json");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.messages()).startsWith("no record 9: name two ids that stand in the files");
    }
}
