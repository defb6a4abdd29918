package org.councilhub.adapters.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.councilhub.adapters.record.Address;
import org.councilhub.adapters.record.Person;
import org.councilhub.adapters.record.PersonName;
import org.councilhub.adapters.record.Property;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.record.SourceRecord;
import org.councilhub.adapters.settings.Section;
import org.junit.jupiter.api.Test;

class CsvReaderTest {
    private static final Origin ORIGIN = new Origin("permits-20261101.csv", Instant.ofEpochMilli(5_000));
    private static final String PERSONS = """
            extract: {columns: [id, name, dob, tel1, tel2], format: csv}
            records:
              - type: person
                key: "P/{id}"
                fields:
                  name: {given: "{name | first-word}", surname: ["{name | other-words}", "{name}"]}
                  birthDate: "{dob | absent 01/01/1900 | date dd/MM/yyyy}"
                  phones: ["{tel1 | phone}", "{tel2 | phone}"]
            """;

    @Test
    void makesARecordOfARow() throws IOException {
        assertThat(read(PERSONS, "id,name,dob,tel1,tel2\n 17 , Amy  Okafor ,02/05/1984,07700 900123,07700900123\n"))
                .containsExactly(accepted(
                        2,
                        SourceRecord.of(
                                person("P/17"),
                                5_000,
                                new Person(
                                        PersonName.of("Amy", "Okafor"),
                                        LocalDate.of(1984, 5, 2),
                                        null,
                                        null,
                                        List.of(),
                                        List.of("+447700900123"),
                                        null))));
    }

    @Test
    void findsColumnsByTheirNamesAndAbsentValuesNowhere() throws IOException {
        assertThat(read(PERSONS, " tel2, tel1,dob,name, id\n,,01/01/1900,Amy,17\n"))
                .containsExactly(accepted(2, SourceRecord.of(person("P/17"), 5_000, Person.named("Amy", "Amy"))));
    }

    @Test
    void rejectsARowWithAnUnreadableValueWithoutRepeatingIt() throws IOException {
        assertThat(read(PERSONS, "id,name,dob,tel1,tel2\n17,Amy,31/02/1984,,\n18,Ada,,,\n"))
                .first()
                .isEqualTo(new ExtractRow.Rejected(
                        2,
                        "column dob is unreadable, must be a date like dd/MM/yyyy; correct it at the source or the rule in the configuration",
                        "17,Amy,31/02/1984,,"));
    }

    @Test
    void rejectsARowWithoutAKey() throws IOException {
        assertThat(read(PERSONS, "id,name,dob,tel1,tel2\n,Amy,,,\n" + "9".repeat(200) + ",Amy,,,\n"))
                .extracting(row -> ((ExtractRow.Rejected) row).reason())
                .containsExactly(
                        "column id has no value, must have one as it is part of the key; ask the source's owner",
                        "illegal key: 202 characters, must be at most 200; ask the source's owner");
    }

    @Test
    void refusesAnotherHeaderAndRepeatsNothingThatCouldBeAPerson() {
        assertThatThrownBy(() -> read(PERSONS, "17,Amy Okafor,02/05/1984,tel1,tel1\n"))
                .isInstanceOf(RefusedExtractException.class)
                .hasMessage(
                        "permits-20261101.csv:1: illegal header: lacks columns [id, name, dob, tel2]; not declared or twice are columns number [1, 2, 3, 5]; must name those under extract.columns of the source's configuration, each once; correct that or ask the source's owner");
    }

    @Test
    void refusesAnEmptyFileAndOneInAnotherEncoding() {
        assertThatThrownBy(() -> read(PERSONS, ""))
                .hasMessage("permits-20261101.csv is empty, must not be; ask the source's owner to send it again");
        assertThatThrownBy(() -> read(PERSONS, "\uFEFF")).isInstanceOf(RefusedExtractException.class);
        assertThatThrownBy(() -> read(PERSONS, "id,name".getBytes(StandardCharsets.UTF_16)))
                .hasMessageStartingWith("permits-20261101.csv:1: the header cannot be read: line is not UTF-8");
    }

    @Test
    void readsAHeaderWithoutRows() throws IOException {
        assertThat(read(PERSONS, "id,name,dob,tel1,tel2\n")).isEmpty();
    }

    @Test
    void readsColumnsInOrderWhereThereIsNoHeader() throws IOException {
        var yaml = PERSONS.replace("format: csv", "format: csv, header: false");
        assertThat(read(yaml, "17,Amy,,,\n")).extracting(ExtractRow::line).containsExactly(1L);
    }

    @Test
    void takesTheTimeOfTheExtractFromItsNameAndTheVersionFromAColumn() throws IOException {
        var yaml = PERSONS.replace(
                "format: csv", "format: csv, time: \"{file.name | after permits- | before . | time yyyyMMdd}\"");
        var day = Instant.parse("2026-11-01T00:00:00Z").toEpochMilli();
        assertThat(records(read(yaml, "id,name,dob,tel1,tel2\n17,Amy,,,\n")))
                .extracting(SourceRecord::version)
                .containsExactly(day);
        var counted = PERSONS.replace("format: csv", "format: csv, version: \"{tel1 | counter}\"");
        assertThat(records(read(counted, "id,name,dob,tel1,tel2\n17,Amy,,42,\n")))
                .extracting(SourceRecord::version)
                .containsExactly(42L);
    }

    @Test
    void refusesAFileWhoseNameLacksItsTime() {
        var yaml = PERSONS.replace(
                "format: csv", "format: csv, time: \"{file.name | after licences- | before . | time yyyyMMdd}\"");
        assertThatThrownBy(() -> read(yaml, "id,name,dob,tel1,tel2\n"))
                .hasMessage(
                        "illegal name: permits-20261101.csv, must hold the extract's time as extract.time says; rename the file or correct that");
    }

    @Test
    void makesSeveralRecordsOfARowAndDeletesThem() throws IOException {
        var yaml = """
                extract: {columns: [id, names, tel, ref, gone], format: csv}
                records:
                  - type: person
                    people: {column: names, first: [tel]}
                    key: "{id}/{person.no}"
                    deleted: "{gone | only Y}"
                    fields:
                      name: {surname: "{person.surname}"}
                      phones: "{tel | phone}"
                  - type: property
                    when: "{ref}"
                    key: "{ref}"
                    fields:
                      location: {easting: "{ref | number}", northing: "{tel | number}"}
                """;
        assertThat(records(read(yaml, "id,names,tel,ref,gone\n1,\"SMITH,MR J & MRS A\",01632960123,77,\n")))
                .containsExactly(
                        SourceRecord.of(person("1/1"), 5_000, named("SMITH", "+441632960123")),
                        SourceRecord.of(person("1/2"), 5_000, named("SMITH")),
                        SourceRecord.of(
                                new RecordId("permits", RecordType.PROPERTY, "77"),
                                5_000,
                                new Property(
                                        null,
                                        null,
                                        List.of(),
                                        null,
                                        null,
                                        null,
                                        new Property.Location(77, 1632960123d, null))));
        assertThat(records(read(yaml, "id,names,tel,ref,gone\n1,\"SMITH,MR J & MRS A\",,,Y\n")))
                .containsExactly(
                        SourceRecord.deleted(person("1/1"), 5_000), SourceRecord.deleted(person("1/2"), 5_000));
        assertThat(read(yaml, "id,names,tel,ref,gone\n1,VOID,,,\n")).containsExactly(accepted(2));
    }

    @Test
    void leavesOutAPlaceOfWhichOnlyOneCoordinateIsKnown() throws IOException {
        var yaml = """
                extract: {columns: [id, x, y], format: csv}
                records:
                  - type: property
                    key: "{id}"
                    fields:
                      uprn: "{id}"
                      location: {easting: "{x | number}", northing: "{y | number}"}
                """;
        assertThat(records(read(yaml, "id,x,y\n1,5,\n")))
                .containsExactly(SourceRecord.of(
                        new RecordId("permits", RecordType.PROPERTY, "1"),
                        5_000,
                        new Property("1", null, List.of(), null, null, null, null)));
    }

    @Test
    void fillsTheFirstAddressThatIsThereAndAllOthersAsAlternatives() throws IOException {
        var yaml = """
                extract: {columns: [id, a, b, c], format: csv}
                records:
                  - type: property
                    key: "{id}"
                    fields:
                      address:
                        - lines: "{a | lines}"
                        - lines: "{b}"
                      alternatives:
                        - lines: ["{b}", "{c} ROAD"]
                        - lines: "{a}"
                """;
        assertThat(records(read(yaml, "id,a,b,c\n1,,HOUSE,OAK\n")).getFirst().content())
                .isEqualTo(new Property(
                        null,
                        new Address(null, List.of("HOUSE"), null),
                        List.of(new Address(null, List.of("HOUSE", "OAK ROAD"), null)),
                        null,
                        null,
                        null,
                        null));
    }

    private static Person named(String surname, String... phones) {
        return new Person(
                new PersonName(null, null, null, surname), null, null, null, List.of(), List.of(phones), null);
    }

    private static RecordId person(String key) {
        return new RecordId("permits", RecordType.PERSON, key);
    }

    private static ExtractRow accepted(long line, SourceRecord... records) {
        return new ExtractRow.Accepted(line, List.of(records));
    }

    private static List<SourceRecord> records(List<ExtractRow> rows) {
        return rows.stream()
                .flatMap(row -> ((ExtractRow.Accepted) row).records().stream())
                .toList();
    }

    private static List<ExtractRow> read(String yaml, String text) throws IOException {
        return read(yaml, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ExtractRow> read(String yaml, byte[] bytes) throws IOException {
        var extract = Extract.read(Section.parse("permits.yaml", yaml));
        var rows = new ArrayList<ExtractRow>();
        try (var reader = CsvReader.open(
                extract, "permits", (Layout.Csv) extract.layout(), ORIGIN, new ByteArrayInputStream(bytes))) {
            for (var row = reader.next(); row.isPresent(); row = reader.next()) rows.add(row.get());
        }
        return rows;
    }
}
