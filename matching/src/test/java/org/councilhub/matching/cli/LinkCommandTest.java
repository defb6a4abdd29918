package org.councilhub.matching.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("model.yaml"), Members.MODEL);
        Files.writeString(folder.resolve("left.csv"), "id,surname,member_no\n1,Smith,A1000\n2,Jones,C3333\n");
        Files.writeString(folder.resolve("right.csv"), "id,surname,member_no\n1,Brown,B2222\n2,Smyth,a-1000\n");
    }

    private Members.Ran link(String format) {
        return Members.run(
                "link",
                path("left.csv"),
                path("right.csv"),
                "--model",
                path("model.yaml"),
                "--out",
                path("links.csv"),
                "--json=" + format);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void writesEachLeftRecordOnceThoughBothListsUseTheSameIds() throws IOException {
        var ran = link("false");

        assertThat(ran.exitCode()).as(ran.messages()).isZero();
        assertThat(Files.readAllLines(folder.resolve("links.csv")))
                .containsExactly("left_id,right_id,weight,probability,margin", "1,2,5.814,0.983,", "2,,,,");
        assertThat(ran.result()).startsWith("2 left records, 1 links;");
    }

    @Test
    void reportsAsOneJsonObject() {
        var ran = link("true");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.result().strip().lines()).hasSize(1);
        assertThat(ran.result()).contains("\"left\":2,\"right\":2,\"links\":1,", "\"stages\":{\"read\":");
    }
}
