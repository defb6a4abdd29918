package org.councilhub.adapters.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.councilhub.adapters.extract.ExtractRow;
import org.councilhub.adapters.extract.Layout;
import org.councilhub.adapters.extract.Origin;
import org.councilhub.adapters.extract.RefusedExtractException;
import org.councilhub.adapters.record.Address;
import org.councilhub.adapters.record.Property;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.record.SourceRecord;
import org.junit.jupiter.api.Test;

class GazetteerReaderTest {
    private static final long STAMP = Instant.parse("2026-11-01T06:00:00Z").toEpochMilli();
    private static final String ALDER_ROAD =
            "15,\"I\",1,99000001,\"ALDER ROAD\",\"HIGHFIELD\",\"KESTERBY\",\"KESTERBY AND VALE\",\"ENG\"";

    @Test
    void joinsStreetPropertyAndAddressesWhateverTheirOrder() throws IOException {
        var rows = read(full(
                lpi("7", "9950L2", "3", "", "THE COTTAGE", "", "99000001"),
                lpi("7", "9950L1", "1", "FLAT 2", "LARKSPUR COURT", "12", "99000001"),
                ALDER_ROAD,
                blpu("I", "7", "1", "RD06", "6", "533040.00", "182469.50", "")));
        assertThat(rows)
                .containsExactly(new ExtractRow.Accepted(
                        5,
                        List.of(SourceRecord.of(
                                property("7"),
                                STAMP,
                                new Property(
                                        "7",
                                        address("FLAT 2", "LARKSPUR COURT", "12 ALDER ROAD", "HIGHFIELD", "KESTERBY"),
                                        List.of(address("THE COTTAGE", "ALDER ROAD", "HIGHFIELD", "KESTERBY")),
                                        "6",
                                        "RD06",
                                        "approved",
                                        new Property.Location(533040, 182469.5, "E05001602"))))));
    }

    @Test
    void composesNumbersWithSuffixesAndRangesAndDropsTheOrganisationsOwnName() throws IOException {
        var lpi =
                "24,\"I\",3,7,\"9950L1\",\"ENG\",1,2020-01-01,,2020-01-01,2020-01-01,1,\"A\",3,\"B\",\"SUITE\",12,\"C\",14,\"\",\"BAKERS\",99000001,\"\",\"Y\",\"KB1 4QT\",\"KESTERBY\",\"Y\",9950,9950,\"\"";
        var rows = read(full(ALDER_ROAD, blpu("I", "7", "1", "CR08", "", "0.00", "0.00", "BAKERS"), lpi));
        assertThat(content(rows.getFirst()).address())
                .isEqualTo(address("BAKERS", "1A-3B", "SUITE", "12C-14 ALDER ROAD", "HIGHFIELD", "KESTERBY"));
        assertThat(content(rows.getFirst()).location()).isNull();
    }

    @Test
    void prefersTheEnglishAddressAndKeepsTheWelshOne() throws IOException {
        var welsh = ALDER_ROAD.replace("ALDER ROAD", "FFORDD WERN").replace("ENG", "CYM");
        var rows = read(full(
                welsh,
                ALDER_ROAD,
                blpu("I", "7", "1", "RD02", "", "1.00", "1.00", ""),
                lpi("7", "9950L1", "1", "", "", "12", "99000001").replace("\"ENG\"", "\"CYM\""),
                lpi("7", "9950L2", "1", "", "", "12", "99000001")));
        assertThat(content(rows.getFirst()).address()).isEqualTo(address("12 ALDER ROAD", "HIGHFIELD", "KESTERBY"));
        assertThat(content(rows.getFirst()).alternatives())
                .containsExactly(address("12 FFORDD WERN", "HIGHFIELD", "KESTERBY"));
    }

    @Test
    void keepsAPropertyThatIsGoneFromTheGroundAsHistorical() throws IOException {
        var rows = read(full(
                ALDER_ROAD,
                blpu("I", "7", "8", "LD", "", "1.00", "1.00", ""),
                lpi("7", "9950L1", "8", "", "SITE", "", "99000001")));
        assertThat(content(rows.getFirst()).status()).isEqualTo("historical");
        assertThat(content(rows.getFirst()).address())
                .isEqualTo(address("SITE", "ALDER ROAD", "HIGHFIELD", "KESTERBY"));
    }

    @Test
    void ordersPropertiesByNumberAndTakesTheFilesOwnTimeAsTheirVersion() throws IOException {
        var rows = read(full(
                blpu("I", "10", "1", "RD02", "", "1.00", "1.00", ""),
                blpu("I", "9", "1", "RD02", "", "1.00", "1.00", "")));
        assertThat(rows).extracting(row -> record(row).id()).containsExactly(property("9"), property("10"));
        assertThat(rows).extracting(row -> record(row).version()).containsExactly(STAMP, STAMP);
    }

    @Test
    void aChangeFileChangesAndDeletesWholeProperties() throws IOException {
        var rows = read(change(
                ALDER_ROAD,
                blpu("U", "7", "1", "RD02", "", "1.00", "1.00", ""),
                lpi("7", "9950L1", "1", "", "", "12", "99000001"),
                blpu("D", "8", "1", "RD02", "", "1.00", "1.00", "")));
        assertThat(content(rows.getFirst()).address()).isEqualTo(address("12 ALDER ROAD", "HIGHFIELD", "KESTERBY"));
        assertThat(record(rows.get(1))).isEqualTo(SourceRecord.deleted(property("8"), STAMP));
    }

    @Test
    void rejectsAPartOfAPropertyRatherThanEmptyingWhatIsKnown() throws IOException {
        var rows = read(change(
                ALDER_ROAD,
                blpu("U", "7", "1", "RD02", "", "1.00", "1.00", ""),
                lpi("8", "9950L1", "1", "", "", "12", "99000001")));
        assertThat(rows)
                .extracting(row -> ((ExtractRow.Rejected) row).reason())
                .containsExactly(
                        "property has no approved address in the file, must have one where rows can be missing; ask the gazetteer's custodian for all its rows",
                        "row names a UPRN whose BLPU is not in the file, must be; ask the gazetteer's custodian for all rows of a changed property");
    }

    @Test
    void rejectsAPropertyWhoseStreetIsNotThere() throws IOException {
        var rows = read(full(
                blpu("I", "7", "1", "RD02", "", "1.00", "1.00", ""),
                lpi("7", "9950L1", "1", "", "", "12", "99000001")));
        assertThat(rows)
                .extracting(ExtractRow::line, row -> ((ExtractRow.Rejected) row).reason())
                .containsExactly(
                        tuple(
                                3L,
                                "row names a street that is not in the file, must be; ask the gazetteer's custodian for the streets of changed properties too"));
    }

    @Test
    void rejectsBadRowsAndReadsTheRest() throws IOException {
        var rows = read(full(
                ALDER_ROAD,
                "21,\"I\",1,12",
                "42,\"I\",1,12",
                blpu("I", "twelve", "1", "RD02", "", "1.00", "1.00", ""),
                "24,\"I\",\"unbalanced",
                blpu("I", "9", "1", "RD02", "", "east", "1.00", ""),
                blpu("I", "10", "1", "RD02", "", "1.00", "1.00", ""),
                lpi("9", "9950L1", "1", "", "", "12", "99000001"),
                lpi("10", "9950L1", "1", "", "", "12", "99000001")));
        assertThat(rows)
                .filteredOn(ExtractRow.Rejected.class::isInstance)
                .extracting(ExtractRow::line, row -> ((ExtractRow.Rejected) row).reason())
                .containsExactly(
                        tuple(
                                3L,
                                "row of type 21 has 4 columns, must have 23; see which version of the format the file has"),
                        tuple(
                                4L,
                                "row is of no known type, must be one of [10, 11, 12, 13, 14, 15, 21, 22, 23, 24, 29, 99]; ask the gazetteer's custodian"),
                        tuple(5L, "row has no UPRN of up to 12 digits, must have one; ask the gazetteer's custodian"),
                        tuple(
                                6L,
                                "line opens a quote that is not closed as a row needs it, must be within 50 lines; double a quote within a value"),
                        tuple(7L, "coordinates are no numbers, must be metres; ask the gazetteer's custodian"));
        assertThat(rows)
                .filteredOn(ExtractRow.Accepted.class::isInstance)
                .extracting(row -> record(row).id())
                .containsExactly(property("10"));
    }

    @Test
    void refusesAFileThatIsNotWhole() {
        var good = full(ALDER_ROAD);
        refused(
                good.replace("99,0,1,", "99,0,2,"),
                "gazetteer.csv has 1 rows, must have as many as its trailer says (2); ask the gazetteer's custodian to send it again");
        refused(
                good.replace("99,0,1,2026-11-01,06:00:00\n", ""),
                "gazetteer.csv has no trailer, must; it was cut short; ask the gazetteer's custodian to send it again");
        refused(
                good + ALDER_ROAD,
                "gazetteer.csv goes on after its trailer, must end there; ask the gazetteer's custodian to send it again");
        refused(
                good.replace("99,0,", "99,2,"),
                "gazetteer.csv is one of several volumes, must be a single one; ask the gazetteer's custodian to send it again");
        refused(
                good.replace("\"F\"", "\"X\""),
                "gazetteer.csv does not begin with the header of a full (F) or change (C) file, must; ask the gazetteer's custodian to send it again");
        refused(
                good.replace("9950,2026-11-01", "9950,01/11/2026"),
                "gazetteer.csv has no date and time in its header, must have them like 2026-11-24 and 06:00:00; ask the gazetteer's custodian to send it again");
        refused("", "gazetteer.csv is empty, must not be; ask the gazetteer's custodian to send it again");
        refused(
                "uprn,postcode\n1,KB1 4QT\n",
                "gazetteer.csv does not begin with the header of a full (F) or change (C) file, must; ask the gazetteer's custodian to send it again");
    }

    @Test
    void readsAddressBaseByItsOwnRecordMap() throws IOException {
        var rows = read("""
                10,"NAG Hub - GeoPlace",9999,2026-11-01,1,2026-11-01,06:00:00,"1.0","F"
                11,"I",1,7803555,1,9059,,1995-09-04,,8,0,1995-09-04,,2005-04-07,2005-04-07,345558.00,731129.00,345809.00,731128.00,999
                15,"I",2,7803531,"WEST QUEEN STREET","BROUGHTY FERRY","DUNDEE","DUNDEE CITY","ENG",2005-04-07,,2005-04-07,2005-04-07
                23,"I",1658,9059007610,"9053X600019772","osgb4000000004497443",8,"7666MI",2006-04-14,,2012-02-03,2006-04-14
                21,"I",94755,9059007610,1,2,2005-04-05,,346782.00,732382.00,56.1,-2.8,1,9059,"S",2005-04-05,,2009-05-22,2005-04-05,"D","DD5 3BZ",0
                24,"I",94759,9059007610,"9059L000006573","ENG",1,2005-04-05,,2005-04-05,2005-04-05,,"",,"","",2,"",,"","",7803531,"1","","","Y"
                32,"I",1656,9059007610,"9053C000019771","RD","AddressBase Premium Classification Scheme",1.0,2010-02-04,,2010-02-04,2010-02-04
                31,"I",93835,9059007610,"9059O000001679","PARTY TIME","",2012-03-20,,2012-03-20,2012-03-20
                99,0,7,2026-11-01,06:00:00
                """, "addressbase-premium");
        assertThat(rows)
                .containsExactly(new ExtractRow.Accepted(
                        5,
                        List.of(SourceRecord.of(
                                property("9059007610"),
                                STAMP,
                                new Property(
                                        "9059007610",
                                        new Address(
                                                null,
                                                List.of(
                                                        "PARTY TIME",
                                                        "2 WEST QUEEN STREET",
                                                        "BROUGHTY FERRY",
                                                        "DUNDEE"),
                                                "DD5 3BZ"),
                                        List.of(),
                                        null,
                                        "RD",
                                        "approved",
                                        new Property.Location(346782, 732382, null))))));
    }

    @Test
    void saysWhichRecordMapsThereAre() {
        assertThatThrownBy(() -> read(full(), "dtf-7.1"))
                .hasMessage("illegal rows: dtf-7.1, must be one of addressbase-premium, dtf-7.3");
    }

    private static void refused(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(RefusedExtractException.class)
                .hasMessage(message);
    }

    private static String full(String... rows) {
        return file("F", rows);
    }

    private static String change(String... rows) {
        return file("C", rows);
    }

    private static String file(String type, String... rows) {
        return "10,\"KESTERBY AND VALE\",9950,2026-11-01,1,2026-11-01,06:00:00,\"7.3\",\"%s\"\n%s99,0,%d,2026-11-01,06:00:00\n"
                .formatted(type, Arrays.stream(rows).map(row -> row + "\n").collect(Collectors.joining()), rows.length);
    }

    private static String blpu(
            String change, String uprn, String status, String type, String parent, String x, String y, String firm) {
        return "21,\"%s\",2,%s,%s,2,2020-01-01,\"%s\",%s,%s,%s,1,9950,2020-01-01,,2020-01-01,2020-01-01,\"%s\",\"E05001602\",\"\",9950,9950,\"\""
                .formatted(change, uprn, status, type, parent, x, y, firm);
    }

    private static String lpi(
            String uprn, String key, String status, String sao, String pao, String number, String usrn) {
        return "24,\"I\",3,%s,\"%s\",\"ENG\",%s,2020-01-01,,2020-01-01,2020-01-01,,\"\",,\"\",\"%s\",%s,\"\",,\"\",\"%s\",%s,\"\",\"Y\",\"KB1 4QT\",\"KESTERBY\",\"Y\",9950,9950,\"\""
                .formatted(uprn, key, status, sao, number, pao, usrn);
    }

    private static Address address(String... lines) {
        return new Address(null, List.of(lines), "KB1 4QT");
    }

    private static RecordId property(String uprn) {
        return new RecordId("gazetteer", RecordType.PROPERTY, uprn);
    }

    private static SourceRecord record(ExtractRow row) {
        return ((ExtractRow.Accepted) row).records().getFirst();
    }

    private static Property content(ExtractRow row) {
        return (Property) Objects.requireNonNull(record(row).content());
    }

    private static List<ExtractRow> read(String text) throws IOException {
        return read(text, "dtf-7.3");
    }

    private static List<ExtractRow> read(String text, String map) throws IOException {
        var rows = new ArrayList<ExtractRow>();
        try (var reader = GazetteerReader.open(
                "gazetteer",
                new Layout.Gazetteer(StandardCharsets.UTF_8, map),
                new Origin("gazetteer.csv", Instant.EPOCH),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            for (var row = reader.next(); row.isPresent(); row = reader.next()) rows.add(row.get());
        }
        return rows;
    }
}
