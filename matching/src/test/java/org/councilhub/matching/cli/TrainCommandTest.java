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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainCommandTest {
    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    @BeforeEach
    void people() throws IOException {
        var people = new StringBuilder("id,surname,member_no\n");
        for (int i = 0; i < 120; i++)
            people.append("%d,%s,A%d\n".formatted(i, i % 3 == 0 ? "Smith" : "Jones", 1000 + i / 2));
        Files.writeString(folder.resolve("people.csv"), people);
        Files.writeString(folder.resolve("model.yaml"), Members.MODEL);
    }

    private int train(String labels) throws IOException {
        Files.writeString(folder.resolve("labels.csv"), labels);
        return Matching.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                "train",
                folder.resolve("people.csv").toString(),
                "--model",
                folder.resolve("model.yaml").toString(),
                "--labels",
                folder.resolve("labels.csv").toString(),
                "--out",
                folder.resolve("trained.yaml").toString());
    }

    @Test
    void learnsFromLabels() throws IOException {
        assertThat(train("left_id,right_id,label\n0,1,same\n2,3,same\n")).isZero();
        var agreeing = Files.readString(folder.resolve("trained.yaml"));
        assertThat(train("left_id,right_id,label\n0,1,different\n2,3,different\n"))
                .isZero();

        assertThat(Files.readString(folder.resolve("trained.yaml"))).isNotEqualTo(agreeing);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "left_id,right_id,label\\n0,7777,same\\n | labels.csv:2: no record has the id '7777': name two of the files' records",
                "left_id,right_id,label\\n0,1,maybe\\n | labels.csv:2: illegal label 'maybe', must be same or different",
                "left_id,right_id\\n0,1\\n | labels.csv:1: lacks the column label: it has left_id, right_id"
            })
    void saysWhereALabelCannotBe(String labels, String message) throws IOException {
        assertThat(train(labels.replace("\\n", "\n"))).isNotZero();
        assertThat(err.toString()).contains(message);
    }
}
