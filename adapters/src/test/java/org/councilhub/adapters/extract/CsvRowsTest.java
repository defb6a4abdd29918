package org.councilhub.adapters.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.councilhub.adapters.extract.CsvRows.CsvRow;
import org.junit.jupiter.api.Test;

class CsvRowsTest {
    private static final String UNCLOSED =
            "line opens a quote that is not closed as a row needs it, must be within 50 lines; double a quote within a value";

    @Test
    void readsValuesInQuotesWithSeparatorsQuotesAndLineEnds() throws IOException {
        assertThat(rows("a,b\n\"x,y\",\"say \"\"hi\"\"\"\n\"two\nlines\",z\n", 2))
                .containsExactly(read(1, "a", "b"), read(2, "x,y", "say \"hi\""), read(3, "two\nlines", "z"));
    }

    @Test
    void countsPhysicalLinesThroughAValueOfSeveral() throws IOException {
        assertThat(rows("\"two\nlines\",z\nlast,row\n", 2))
                .extracting(CsvRow::line)
                .containsExactly(1L, 3L);
    }

    @Test
    void takesAnyLineEndAndALastLineWithoutOne() throws IOException {
        assertThat(rows("a,b\r\nc,d\ne,f", 2)).containsExactly(read(1, "a", "b"), read(2, "c", "d"), read(3, "e", "f"));
    }

    @Test
    void leavesOutAByteOrderMarkAndEmptyLines() throws IOException {
        assertThat(rows("\uFEFFa,b\n\n\r\nc,d\n", 2)).containsExactly(read(1, "a", "b"), read(4, "c", "d"));
    }

    @Test
    void keepsEmptyValuesAtTheEnd() throws IOException {
        assertThat(rows("a,\n,\n\"\",\"\"\n", 2)).containsExactly(read(1, "a", ""), read(2, "", ""), read(3, "", ""));
    }

    @Test
    void takesAQuoteWithinAPlainValueAsItIs() throws IOException {
        assertThat(rows("12\" PIPE LTD,b\n", 2)).containsExactly(read(1, "12\" PIPE LTD", "b"));
    }

    @Test
    void saysWhenARowHasOtherColumns() throws IOException {
        assertThat(rows("a\nb,c\nd,e,f\n", 2))
                .containsExactly(
                        unread(
                                1,
                                "line has 1 columns, must have 2; look for a separator in a value without quotes",
                                "a"),
                        read(2, "b", "c"),
                        unread(
                                3,
                                "line has 3 columns, must have 2; look for a separator in a value without quotes",
                                "d,e,f"));
    }

    @Test
    void losesOneLineToAnUnbalancedQuoteAndNotTheFile() throws IOException {
        assertThat(rows("a,\"b\nc,d\ne,f\n", 2))
                .containsExactly(unread(1, UNCLOSED, "a,\"b"), read(2, "c", "d"), read(3, "e", "f"));
    }

    @Test
    void losesOneLineThoughALaterQuoteClosesIt() throws IOException {
        assertThat(rows("a,\"b\nc,d\n\"e\",\"f\"\ng,h\n", 2))
                .containsExactly(unread(1, UNCLOSED, "a,\"b"), read(2, "c", "d"), read(3, "e", "f"), read(4, "g", "h"));
    }

    @Test
    void losesOneLineToAQuoteThatManyLinesFollow() throws IOException {
        var rows = rows("a,\"b\n" + "c,d\n".repeat(5_000), 2);
        assertThat(rows).hasSize(5_001);
        assertThat(rows.getFirst()).isEqualTo(unread(1, UNCLOSED, "a,\"b"));
        assertThat(rows.getLast()).isEqualTo(read(5_001, "c", "d"));
    }

    @Test
    void survivesAFileOfUnbalancedQuotes() throws IOException {
        assertThat(rows("a,\"b\n".repeat(301), 2)).hasSize(301).allMatch(CsvRow.Unread.class::isInstance);
    }

    @Test
    void saysWhenAValueGoesOnAfterItsClosingQuote() throws IOException {
        assertThat(rows("\"O\"Brien,b\nc,d\n", 2))
                .containsExactly(
                        unread(
                                1,
                                "value 1 goes on after its closing quote, must end there; double a quote within it",
                                "\"O\"Brien,b"),
                        read(2, "c", "d"));
    }

    @Test
    void saysWhenALineIsNotOfTheDeclaredEncoding() throws IOException {
        var bytes = "a,b\nCafé,d\ne,f\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(rows(bytes, StandardCharsets.UTF_8, ',', 2))
                .containsExactly(
                        read(1, "a", "b"),
                        unread(
                                2,
                                "line is not UTF-8, must be; ask the source's owner for that encoding",
                                "Caf\uFFFD,d"),
                        read(3, "e", "f"));
    }

    @Test
    void readsOtherEncodingsAndSeparators() throws IOException {
        assertThat(rows("Café;€\n".getBytes(Charset.forName("windows-1252")), Charset.forName("windows-1252"), ';', 2))
                .containsExactly(read(1, "Café", "€"));
        assertThat(rows("a\tb\n".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, '\t', 2))
                .containsExactly(read(1, "a", "b"));
    }

    @Test
    void saysWhenALineHoldsANulAndKeepsNoneOfIt() throws IOException {
        assertThat(rows("a,b\0\nc,d\n", 2))
                .containsExactly(
                        unread(
                                1,
                                "line holds a NUL byte, must hold none; ask the source's owner for a clean export",
                                "a,b\u2400"),
                        read(2, "c", "d"));
    }

    @Test
    void saysWhenALineIsTooLongAndReadsTheNext() throws IOException {
        var rows = rows("a,b\n" + "x".repeat(3 << 20) + "\nc,d\n", 2);
        assertThat(rows)
                .containsExactly(
                        read(1, "a", "b"),
                        unread(
                                2,
                                "line is longer than 1048576 bytes, must be shorter; look for missing line ends",
                                "x".repeat(2_000)),
                        read(3, "c", "d"));
    }

    @Property(tries = 300)
    void neverFailsAndAccountsForEveryLine(@ForAll byte[] bytes) throws IOException {
        long before = 0;
        for (var row : rows(bytes, StandardCharsets.UTF_8, ',', 2)) {
            assertThat(row.line()).isGreaterThan(before);
            before = row.line();
        }
    }

    private static CsvRow read(long line, String... values) {
        return new CsvRow.Read(line, List.of(values), "");
    }

    private static CsvRow unread(long line, String reason, String raw) {
        return new CsvRow.Unread(line, reason, raw);
    }

    private static List<CsvRow> rows(String text, int columns) throws IOException {
        return rows(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, ',', columns);
    }

    /** The raw text of rows that were read is left out. */
    private static List<CsvRow> rows(byte[] bytes, Charset encoding, char separator, int columns) throws IOException {
        var csv = new CsvRows(new ByteArrayInputStream(bytes), encoding, separator);
        var rows = new ArrayList<CsvRow>();
        for (var row = csv.next(columns); row.isPresent(); row = csv.next(columns)) {
            rows.add(
                    row.get() instanceof CsvRow.Read(long line, List<String> values, String _)
                            ? new CsvRow.Read(line, values, "")
                            : row.get());
        }
        return rows;
    }
}
