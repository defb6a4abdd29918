package org.councilhub.matching.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("model.yaml"), """
                model: members
                prior: -4
                thresholds: {match: 2, review: 0, floor: -4}
                fields:
                  number: {kind: identifier, from: member_no}
                  surname: {kind: surname, from: surname}
                blocking:
                  population: 1000
                  too-common: 50
                  rules:
                    number: [number.typo]
                comparisons:
                  number:
                    type: identifier
                    fields: number
                    levels:
                      exact: {m: 0.9, u: 0.001}
                      near: {m: 0.05, u: 0.01}
                """);
        Files.writeString(folder.resolve("people.csv"), """
                id,surname,member_no
                1,Smith,A1000
                2,Smyth,a-1000
                3,Jones,
                """);
    }

    private int run(String... more) {
        var words = new java.util.ArrayList<String>(
                java.util.List.of("explain", "--model", path("model.yaml"), path("people.csv")));
        words.addAll(java.util.List.of(more));
        return Matching.run(new PrintWriter(out, true), new PrintWriter(err, true), words.toArray(String[]::new));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void takesThePairsWeightApartAndDrawsIt() throws IOException {
        assertThat(run("1", "2", "--svg", path("pair.svg"))).isZero();

        assertThat(out.toString().lines())
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
        assertThat(run("1", "3", "--json")).isZero();

        assertThat(out.toString())
                .contains("\"outcome\":\"DIFFERENT\"")
                .contains("If it were known that the number is the same, they would be the same one.");
    }

    @Test
    void refusesAnIdThatIsNotThere() {
        assertThat(run("1", "9")).isEqualTo(2);

        assertThat(err.toString()).startsWith("no record 9: name two ids that stand in the files");
    }
}
