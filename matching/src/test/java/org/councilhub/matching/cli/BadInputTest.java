package org.councilhub.matching.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.councilhub.matching.cluster.ClusterId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds: a result, or a sentence that says what is wrong with it. */
class BadInputTest {
    private static final String[] GIVEN = {
        "Amy", "Brian", "Chloe", "David", "Ewa", "Farid", "Gita", "Hugh", "Iona", "Jakub", "Kwame"
    };
    private static final String[] SYLLABLES = {
        "Bram", "Dunst", "Fell", "Grov", "Hask", "Jarv", "Kell", "Lund", "Mort", "Nygr", "Oakt", "Pemb", "Quil", "Roth",
        "Sax", "Thor", "Ulv"
    };

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int dedupe(Path file, String... more) {
        var args = new java.util.ArrayList<>(java.util.List.of(
                "dedupe",
                file.toString(),
                "--out",
                folder.resolve("clusters.csv").toString()));
        args.addAll(java.util.List.of(more));
        return Matching.run(new PrintWriter(out, true), new PrintWriter(err, true), args.toArray(String[]::new));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("people.csv"), text);
    }

    private long clusters() throws IOException {
        return Files.readAllLines(folder.resolve("clusters.csv")).stream()
                .skip(1)
                .map(line -> line.substring(line.lastIndexOf(',') + 1))
                .distinct()
                .count();
    }

    private static String header(String... more) {
        return "id,first name,surname,date of birth,postcode" + String.join("", more) + "\n";
    }

    /** No two of the first few thousand are alike. */
    private static String person(int i) {
        return "%d,%s,%s%s,%d-%02d-%02d,AB%d %d%s"
                .formatted(
                        i,
                        GIVEN[i % GIVEN.length],
                        SYLLABLES[i * 7 % SYLLABLES.length],
                        SYLLABLES[(i / SYLLABLES.length + 3 * i) % SYLLABLES.length].toLowerCase(Locale.ROOT),
                        1930 + i * 37 % 80,
                        1 + i * 5 % 12,
                        1 + i * 11 % 28,
                        1 + i % 9,
                        1 + i / 7 % 9,
                        letter(i) + letter(i / 26));
    }

    /** A file of so many people, with something after each. */
    private static String people(int count, IntFunction<String> more) {
        return IntStream.range(0, count)
                .mapToObj(i -> person(i) + more.apply(i) + "\n")
                .collect(Collectors.joining());
    }

    private static String people(int count) {
        return people(count, i -> "");
    }

    @Test
    void aFieldMayBeMissingInHalfTheRecords() throws IOException {
        var file = write(header(",email") + people(400, i -> i % 2 == 0 ? "," : ",p" + i + "@example.org"));

        assertThat(dedupe(file)).isZero();
        assertThat(clusters()).isEqualTo(400);
        assertThat(err.toString()).contains("email: e-mail address");
    }

    @Test
    void columnsThatSayNothingAreLeftOut() throws IOException {
        var file = write(header(",country,number,nothing") + people(300, i -> ",GB,R" + (7000 + i) + ","));

        assertThat(dedupe(file)).isZero();
        assertThat(err.toString())
                .contains("country: left out, one value only")
                .contains("number: left out, running number")
                .contains("nothing: left out, empty or nearly");
    }

    @Test
    void namesTheRuleWhoseKeyIsOnTooManyRecords() throws IOException {
        var file = write(header(",phone") + people(1000, i -> i % 10 < 3 ? ",01632 960001" : ",01632 96" + (1000 + i)));

        assertThat(dedupe(file, "--json")).isZero();
        assertThat(out.toString())
                .contains(
                        "\"warnings\":[\"blocking rule phones: 11 keys are on too many records, up to 300, and were not followed\"");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        var file = write("");

        assertThat(dedupe(file)).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo(file + ":1: the file is empty, must have a header row");
    }

    @Test
    void aHeaderAloneGivesNoClusters() throws IOException {
        assertThat(dedupe(write(header()), "--json")).isZero();
        assertThat(Files.readAllLines(folder.resolve("clusters.csv"))).containsExactly("record_id,cluster_id");
        assertThat(out.toString()).contains("\"records\":0,\"clusters\":0").contains("the input has no records");
    }

    @Test
    void oneRecordIsOneCluster() throws IOException {
        assertThat(dedupe(write(header() + person(0) + "\n"))).isZero();
        assertThat(Files.readAllLines(folder.resolve("clusters.csv")))
                .containsExactly("record_id,cluster_id", "0," + ClusterId.of("0"));
    }

    @Test
    void tenThousandIdenticalRecordsAreOne() throws IOException {
        var same = person(0).substring(1);
        var file = write(header()
                + IntStream.range(0, 10_000).mapToObj(i -> i + same + "\n").collect(Collectors.joining()));

        assertThat(dedupe(file)).isZero();
        assertThat(clusters()).isOne();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 500})
    void namesMayHaveAnyLength(int length) throws IOException {
        var file = write(header()
                + IntStream.range(0, 300)
                        .mapToObj(i -> "%d,%s,%s,1980-01-%02d,AB1 2CD\n"
                                .formatted(
                                        i,
                                        letter(i).repeat(length),
                                        letter(i / 26).repeat(length),
                                        1 + i % 28))
                        .collect(Collectors.joining()));

        assertThat(dedupe(file)).isZero();
        assertThat(Files.readAllLines(folder.resolve("clusters.csv"))).hasSize(301);
    }

    private static String letter(int i) {
        return String.valueOf((char) ('A' + i % 26));
    }

    @Test
    void readsWhatIsNotUtf8AndSaysSo() throws IOException {
        var file = folder.resolve("latin.csv");
        var text = header() + people(50) + "901,René,Müller,1980-05-02,AB1 2CD\n902,René,Müller,1980-05-02,AB1 2CD\n";
        Files.write(file, text.getBytes(Charset.forName("windows-1252")));

        assertThat(dedupe(file)).isZero();
        assertThat(clusters()).isEqualTo(51);
        assertThat(err.toString()).contains(file + ": 4 bytes are not UTF-8 and were read as Windows-1252");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|"})
    void readsOtherSeparators(String separator) throws IOException {
        assertThat(dedupe(write(
                        (header() + people(60) + person(3).replaceFirst("3", "903") + "\n").replace(",", separator))))
                .isZero();
        assertThat(clusters()).isEqualTo(60);
    }

    @Test
    void readsAByteOrderMarkUtf16AndBlanksInTheHeader() throws IOException {
        var text =
                (header() + people(60) + person(3).replaceFirst("3", "903") + "\n").replace("surname,", "  surname , ");

        assertThat(dedupe(write("\uFEFF" + text))).isZero();
        assertThat(clusters()).isEqualTo(60);

        var wide = folder.resolve("wide.csv");
        Files.write(wide, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        assertThat(dedupe(wide)).isZero();
        assertThat(clusters()).isEqualTo(60);
    }

    @Test
    void namesOfColumnsMayHoldLineBreaksAndQuotes() throws IOException {
        var text = header().replace("date of birth", "\"Date\n of \"\"birth\"\"\u0007\"") + people(60);

        assertThat(dedupe(write(text))).isZero();
        assertThat(err.toString()).contains("Date of \"birth\": date of birth");
    }

    @Test
    void readsTheSeparatorThatASpreadsheetNames() throws IOException {
        assertThat(dedupe(write("sep=;\n" + (header() + people(60)).replace(",", ";"))))
                .isZero();
        assertThat(clusters()).isEqualTo(60);
    }

    @Test
    void saysThatAQuoteIsNotClosed() throws IOException {
        var file = write(header() + "1,\"Amy,Okafor,1980-05-02,AB1 2CD\n" + people(3));

        assertThat(dedupe(file)).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        file
                                + ":2: 2 columns, the header has 5: correct the row, or close the quote that opens before a line break");
    }

    @Test
    void saysThatThereIsNothingToCompare() throws IOException {
        var file = write("id\n1\n2\n");

        assertThat(dedupe(file)).isEqualTo(2);
        assertThat(err.toString()).contains(file + ": no column can be compared: it has none beside the id");
    }

    @Test
    void refusesRaggedRowsButForgivesSeparatorsTooMany() throws IOException {
        var file = write(header() + people(3) + "4,Amy\n");
        assertThat(dedupe(file)).isEqualTo(2);
        assertThat(err.toString()).contains(file + ":5: 2 columns, the header has 5: correct the row");

        assertThat(dedupe(write(header() + people(3, i -> ",,") + ",,,,,,\n"))).isZero();
        assertThat(clusters()).isEqualTo(3);
    }

    @Test
    void refusesIdsThatAreMissingOrStandTwice() throws IOException {
        var file = write(header() + people(3) + person(1) + "\n");
        assertThat(dedupe(file)).isEqualTo(2);
        assertThat(err.toString()).contains(file + ":5: the id stands twice: ids must be unique over all files");

        assertThat(dedupe(write(header() + people(3) + person(1).substring(1) + "\n")))
                .isEqualTo(2);
        assertThat(err.toString()).contains(file + ":5: the id is missing: give it one");
    }

    @Test
    void takesTwoColumnsOfOneNameForTwo() throws IOException {
        var file = write(header(",phone,phone") + people(60, i -> ",01632 96" + (1000 + i) + ",07700 90" + (1000 + i)));

        assertThat(dedupe(file)).isZero();
        assertThat(err.toString()).contains("phone: phone number").contains("phone 2: phone number");
    }

    @Test
    void refusesALineOfTwoHundredMegabytes() throws IOException {
        var file = folder.resolve("long.csv");
        try (OutputStream to = Files.newOutputStream(file)) {
            to.write((header() + person(1)).getBytes(StandardCharsets.UTF_8));
            var block = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 200; i++) to.write(block);
        }

        assertThat(dedupe(file)).isEqualTo(2);
        assertThat(err.toString())
                .startsWith(file + ": not CSV: ")
                .contains("a row may have 16 million characters, look for a quote that is not closed");
    }

    @Test
    void leavesOutNulBytesAndSaysSo() throws IOException {
        assertThat(dedupe(write((header() + people(20)).replace("Amy", "A\0my"))))
                .isZero();
        assertThat(err.toString()).contains("2 NUL bytes were left out");
    }

    @Test
    void filesMayHaveDifferentColumns() throws IOException {
        write(header() + people(60));
        var other = Files.writeString(
                folder.resolve("other.csv"),
                "record_id;forename;last_name;born;mobile\nx1;Amy;Brambram;01/01/1930;07700 900123\nx2;Zoe;Quist;04/05/1966;\n");

        assertThat(dedupe(folder.resolve("people.csv"), other.toString())).isZero();
        assertThat(Files.readAllLines(folder.resolve("clusters.csv")))
                .hasSize(63)
                .contains("0," + ClusterId.of("0"), "x1," + ClusterId.of("0"));
    }

    @Test
    void oneFileMayHaveWholeNamesAndTheOtherTheirParts() throws IOException {
        write(header() + people(60));
        var other = Files.writeString(
                folder.resolve("other.csv"),
                "id,name,date of birth\nx1,\"BRAMBRAM, Amy\",01/01/1930\nx2,Zoe Quist,04/05/1966\nx3,Bo Ek,04/05/1976\n");

        assertThat(dedupe(folder.resolve("people.csv"), other.toString())).isZero();
        assertThat(Files.readAllLines(folder.resolve("clusters.csv")))
                .hasSize(64)
                .contains("0," + ClusterId.of("0"), "x1," + ClusterId.of("0"));
        assertThat(clusters()).isEqualTo(62);
    }

    @Test
    void saysWhichColumnsCannotBeIgnoredOrAreNoId() throws IOException {
        var file = write(header() + people(3));

        assertThat(dedupe(file, "--ignore", "shoe size")).isEqualTo(2);
        assertThat(err.toString()).contains(file + ":1: no column shoe size to ignore: name one of the file's");
        assertThat(dedupe(file, "--id", "key")).isEqualTo(2);
        assertThat(err.toString().toLowerCase(Locale.ROOT)).contains("no id column key: name it with --id");
    }

    @Test
    void saysThatTheResultCannotBeWrittenBeforeItWorks() throws IOException {
        var file = write(header() + people(3));

        assertThat(Matching.run(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        "dedupe",
                        file.toString(),
                        "--out",
                        folder.resolve("nowhere/clusters.csv").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("must be a file in an existing folder: make the folder");
    }
}
