package org.councilhub.matching.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.councilhub.matching.cluster.ClusterId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchingTest {
    private static final String PEOPLE = """
            id,surname,member_no
            3,Smith,A1000
            1,Smyth,a-1000
            2,Smith,B2222
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void files() throws IOException {
        write("model.yaml", Members.MODEL);
        write("people.csv", PEOPLE);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... args) {
        return Matching.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private int dedupe(String file) {
        return run(
                "dedupe",
                path(file),
                "--model",
                path("model.yaml"),
                "--out",
                path("clusters.csv"),
                "--pairs",
                path("pairs.csv"));
    }

    @Test
    void writesEachRecordOnceInInputOrderWithItsCluster() throws IOException {
        assertThat(dedupe("people.csv")).isZero();

        assertThat(Files.readString(folder.resolve("clusters.csv")))
                .isEqualToNormalizingNewlines("""
                record_id,cluster_id
                3,%s
                1,%s
                2,%s
                """.formatted(ClusterId.of("1"), ClusterId.of("1"), ClusterId.of("2")));
        assertThat(Files.readAllLines(folder.resolve("pairs.csv")))
                .containsExactly("left_id,right_id,weight,probability", "1,3,5.814,0.983");
        assertThat(out.toString()).startsWith("3 records, 2 clusters; ");
    }

    @Test
    void writesAPageAboutTheRun() throws IOException {
        assertThat(run(
                        "dedupe",
                        path("people.csv"),
                        "--model",
                        path("model.yaml"),
                        "--out",
                        path("clusters.csv"),
                        "--report",
                        path("report.html")))
                .isZero();

        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("<h1>members</h1>")
                .contains("<tr><th scope=\"row\">clusters</th><td class=\"number\">2</td></tr>")
                .contains("<title>1 of 5 bits</title>")
                .contains("<title>1 of 1 records</title>", "<title>1 of 2 records</title>")
                .doesNotContain("Smith", "A1000");
    }

    @Test
    void keepsTheIdsOfAnEarlierResultAndListsWhatChanged() throws IOException {
        write("old.csv", "record_id,cluster_id\n2,blue\n1,red\n7,gone\n");

        assertThat(run(
                        "dedupe",
                        path("people.csv"),
                        "--model",
                        path("model.yaml"),
                        "--out",
                        path("clusters.csv"),
                        "--known",
                        path("old.csv"),
                        "--changes",
                        path("changes.csv")))
                .isZero();

        assertThat(Files.readAllLines(folder.resolve("clusters.csv")))
                .containsExactly("record_id,cluster_id", "3,red", "1,red", "2,blue");
        assertThat(Files.readAllLines(folder.resolve("changes.csv")))
                .containsExactly("kind,cluster_id,other_cluster_id", "grown,red,");
    }

    @Test
    void readsSemicolonsAndAByteOrderMark() throws IOException {
        write("other.csv", "\uFEFF" + PEOPLE.replace(',', ';'));

        assertThat(dedupe("other.csv")).isZero();
        assertThat(Files.readAllLines(folder.resolve("clusters.csv")))
                .contains("1," + ClusterId.of("1"), "2," + ClusterId.of("2"), "3," + ClusterId.of("1"));
    }

    @Test
    void saysWhatIsWrongWithTheInputAndExitsWith2() throws IOException {
        write("twice.csv", PEOPLE.replace("2,Smith", "1,Smith"));
        write("short.csv", PEOPLE + "4,Jones\n");
        write("noid.csv", PEOPLE.replace("id,", "number,"));
        write("column.csv", PEOPLE.replace("member_no", "membership"));
        write("empty.csv", "");

        assertSaid("twice.csv", ":4: the id stands twice: ids must be unique over all files");
        assertSaid("short.csv", ":5: 2 columns, the header has 3: correct the row");
        assertSaid(
                "noid.csv",
                ":1: no id column record_id or unique_id or rec_id or id: name it with --id, the file has number, surname, member_no");
        assertSaid(
                "column.csv",
                ": no column member_no, which the model members reads: rename the column, or correct the model");
        assertSaid("empty.csv", ":1: the file is empty, must have a header row");
        assertSaid("none.csv", ": no such file: name an existing one");
    }

    private void assertSaid(String file, String message) {
        err.getBuffer().setLength(0);
        assertThat(dedupe(file)).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo(path(file) + message);
    }

    @Test
    void comparesClustersWithTheTruth() throws IOException {
        write("clusters.csv", "record_id,cluster_id\na,p\nb,p\nc,q\nd,q\ne,r\nf,s\n");
        write("truth.csv", "record_id,entity_id\na,1\nb,1\nc,1\nd,2\ne,2\nf,3\n");

        assertThat(run("evaluate", path("clusters.csv"), path("truth.csv"), "--json"))
                .isZero();

        assertThat(out.toString().strip())
                .isEqualTo(
                        "{\"pairwise\":{\"precision\":0.500000,\"recall\":0.250000,\"f1\":0.333333},"
                                + "\"bcubed\":{\"precision\":0.833333,\"recall\":0.611111,\"f1\":0.705128},\"records\":6,\"entities\":3,\"clusters\":4}");
    }

    @Test
    void comparesLinksWithTheTruth() throws IOException {
        write("links.csv", "left_id,right_id,weight,probability,margin\n1,a,9,1,3\n2,b,9,1,3\n3,c,9,1,3\n4,,,,\n");
        write("links-truth.csv", "left_id,right_id\n1,a\n2,x\n3,\n4,\n");

        assertThat(run("evaluate", path("links.csv"), path("links-truth.csv"), "--json"))
                .isZero();

        assertThat(out.toString().strip())
                .startsWith("{\"pairwise\":{\"precision\":0.333333,\"recall\":0.500000,\"f1\":0.400000},")
                .endsWith("\"records\":6,\"entities\":4,\"clusters\":5,\"falseAnswersAmongAbsent\":1,\"absent\":2}");
    }

    @Test
    void refusesWrongUse() {
        assertThat(run("dedupe")).isEqualTo(2);
        assertThat(run("nonsense")).isEqualTo(2);
        assertThat(run("--help")).isZero();
    }
}
