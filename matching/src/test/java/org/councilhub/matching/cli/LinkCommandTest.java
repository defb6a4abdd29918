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

class LinkCommandTest {
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
        Files.writeString(folder.resolve("left.csv"), "id,member_no\n1,A1000\n2,C3333\n");
        Files.writeString(folder.resolve("right.csv"), "id,member_no\n1,B2222\n2,a-1000\n");
    }

    private int run(String... more) {
        var words = new java.util.ArrayList<String>(java.util.List.of(
                "link",
                path("left.csv"),
                path("right.csv"),
                "--model",
                path("model.yaml"),
                "--out",
                path("links.csv")));
        words.addAll(java.util.List.of(more));
        return Matching.run(new PrintWriter(out, true), new PrintWriter(err, true), words.toArray(String[]::new));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void writesEachLeftRecordOnceThoughBothListsUseTheSameIds() throws IOException {
        assertThat(run()).as(err.toString()).isZero();

        assertThat(Files.readAllLines(folder.resolve("links.csv")))
                .containsExactly("left_id,right_id,weight,probability,margin", "1,2,5.814,0.983,", "2,,,,");
        assertThat(out.toString()).startsWith("2 left records, 1 links;");
    }

    @Test
    void reportsAsOneJsonObject() {
        assertThat(run("--json")).isZero();

        assertThat(out.toString().strip().lines()).hasSize(1);
        assertThat(out.toString()).contains("\"left\":2,\"right\":2,\"links\":1,", "\"stages\":{\"read\":");
    }
}
