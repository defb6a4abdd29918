package org.councilhub.adapters.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.councilhub.adapters.extract.ExtractRow;
import org.councilhub.adapters.extract.Origin;
import org.councilhub.adapters.record.Address;
import org.councilhub.adapters.record.Person;
import org.councilhub.adapters.record.PersonName;
import org.councilhub.adapters.record.Property;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.record.Relation;
import org.councilhub.adapters.record.SourceRecord;
import org.councilhub.adapters.system.SourceSystems;
import org.junit.jupiter.api.Test;

/** The demo's source systems read the rows that docs/borough.md shows. */
class BoroughLayoutsTest {
    private static final SourceSystems SYSTEMS = SourceSystems.read(Path.of("../config/sources"));
    private static final Instant MODIFIED = Instant.parse("2026-11-20T00:00:00Z");
    private static final long FILE_DATE = Instant.parse("2026-11-01T00:00:00Z").toEpochMilli();

    @Test
    void councilTaxGivesBothLiablePersonsAndTheirProperty() throws IOException {
        var address = List.of("12 ALDER RD", "KESTERBY");
        assertThat(councilTax("""
                        I,10023412,7,"SMITH,MR JOHN D & MRS AMY",,,,,,,,,N,DD,203004120,12 ALDER RD,KESTERBY,,,KB1 4QT,9950123456.00,N,2011-04-12,2099-12-31,Y
                        """))
                .containsExactly(new ExtractRow.Accepted(
                        2,
                        List.of(
                                SourceRecord.of(
                                        person("council-tax", "10023412/1"),
                                        FILE_DATE,
                                        at(
                                                        new PersonName("MR", "JOHN", "D", "SMITH"),
                                                        new Address("9950123456", address, "KB1 4QT"))
                                                .related(LIABLE)),
                                SourceRecord.of(
                                        person("council-tax", "10023412/2"),
                                        FILE_DATE,
                                        at(
                                                        new PersonName("MRS", "AMY", null, "SMITH"),
                                                        new Address("9950123456", address, "KB1 4QT"))
                                                .related(LIABLE)),
                                SourceRecord.of(
                                        new RecordId("council-tax", RecordType.PROPERTY, "203004120"),
                                        FILE_DATE,
                                        new Property(
                                                "9950123456",
                                                new Address(null, address, "KB1 4QT"),
                                                List.of(),
                                                null,
                                                null,
                                                null,
                                                null)))));
    }

    @Test
    void councilTaxPutsThePersonAtTheForwardingAddressAndGivesItNoUprn() throws IOException {
        var rows = councilTax("""
                U,10023412,7,"OKAFOR,MS A",02/05/1984,none@none,00000,1 RUE X,75001 PARIS,,,,Y,DD,,,,,,,9950123456.00,N,2011-04-12,2099-12-31,N
                """);
        assertThat(rows)
                .containsExactly(new ExtractRow.Accepted(
                        2,
                        List.of(SourceRecord.of(
                                person("council-tax", "10023412/1"),
                                FILE_DATE,
                                at(
                                                new PersonName("MS", "A", null, "OKAFOR"),
                                                new Address(null, List.of("1 RUE X", "75001 PARIS"), null))
                                        .withBirthDate(LocalDate.of(1984, 5, 2))))));
    }

    @Test
    void councilTaxDeletesTheAccountsPersonsAndKeepsTheProperty() throws IOException {
        var rows = councilTax("""
                D,7,7,"SMITH,MR J & JONES,MISS A",,,,,,,,,N,DD,2,12 ALDER RD,,,,,,N,2011-04-12,2099-12-31,Y
                """);
        assertThat(records(rows).stream().filter(SourceRecord::isDeleted).map(SourceRecord::id))
                .containsExactly(person("council-tax", "7/1"), person("council-tax", "7/2"));
        assertThat(records(rows)).hasSize(3);
    }

    @Test
    void housingRegisterTrimsItsPaddingAndTakesThePostcodeOutOfTheAddress() throws IOException {
        var rows = read("housing-register", "housing-register-20261101.csv", StandardCharsets.UTF_8, """
                \uFEFFchange_type,application_ref,person_no,relationship,title,forename,surname,dob,ni_no,correspondence_address,email,telephone,band,priority_date,status,last_change
                I,H0012345, 1,APPLICANT ,MRS ,Amy Rose                ,Okafor              ,02/05/1984,XB 12 34 56 C,"12 Alder Road, Kesterby, KB1 4QT       ",Amy@Example.org,07155 204381,B,01022026,ACTIVE,01112026093005
                """);
        assertThat(rows)
                .containsExactly(new ExtractRow.Accepted(
                        2,
                        List.of(SourceRecord.of(
                                person("housing-register", "H0012345/1"),
                                Instant.parse("2026-11-01T09:30:05Z").toEpochMilli(),
                                new Person(
                                        new PersonName("MRS", "Amy", "Rose", "Okafor"),
                                        LocalDate.of(1984, 5, 2),
                                        null,
                                        "XB123456C",
                                        List.of("amy@example.org"),
                                        List.of("+447155204381"),
                                        new Address(null, List.of("12 Alder Road", "Kesterby"), "KB1 4QT"))))));
    }

    @Test
    void customerAccountsReadsAnObjectALine() throws IOException {
        var rows = read("customer-accounts", "customer-accounts-20261101.ndjson", StandardCharsets.UTF_8, """
                {"accountId":"CA-1","deleted":false,"updatedAt":"2026-10-30T09:15:27Z","title":"Mrs","firstName":" amy","middleName":null,"lastName":"Okafor","dateOfBirth":"1984-05-02","email":"amy@example.org","phone":null,"address":{"uprn":"9950123456","line1":"12 Alder Road","line2":null,"town":"Kesterby","postcode":"kb14qt"}}
                {"accountId":"CA-2","deleted":true,"updatedAt":"2026-10-30T09:15:27Z"}
                """);
        var version = Instant.parse("2026-10-30T09:15:27Z").toEpochMilli();
        assertThat(records(rows))
                .containsExactly(
                        SourceRecord.of(
                                person("customer-accounts", "CA-1"),
                                version,
                                new Person(
                                        new PersonName("Mrs", "amy", null, "Okafor"),
                                        LocalDate.of(1984, 5, 2),
                                        null,
                                        null,
                                        List.of("amy@example.org"),
                                        List.of(),
                                        new Address("9950123456", List.of("12 Alder Road", "Kesterby"), "KB1 4QT"))),
                        SourceRecord.deleted(person("customer-accounts", "CA-2"), version));
    }

    private static final Relation LIABLE =
            new Relation(Relation.Kind.LIABLE, "property", "203004120", null, LocalDate.of(2011, 4, 12), null);

    private static Person at(PersonName name, Address address) {
        return new Person(name, null, null, null, List.of(), List.of(), address);
    }

    private static RecordId person(String source, String key) {
        return new RecordId(source, RecordType.PERSON, key);
    }

    private static List<SourceRecord> records(List<ExtractRow> rows) {
        return rows.stream()
                .flatMap(row -> ((ExtractRow.Accepted) row).records().stream())
                .toList();
    }

    private static List<ExtractRow> councilTax(String rows) throws IOException {
        return read(
                "council-tax",
                "council-tax-20261101.csv",
                Charset.forName("windows-1252"),
                ("change_type,account_ref,account_cd,lead_liab_name,lead_birth_date,contact_email,contact_tel_no,for_addr1,for_addr2,for_addr3,for_addr4,for_postcode,for_addr_abroad,paymeth_code,property_ref,addr1,addr2,addr3,addr4,postcode,uprn,deleted_ind,occupation_date,vacation_date,live_ind\n"
                                + rows)
                        .replace("\n", "\r\n"));
    }

    private static List<ExtractRow> read(String source, String file, Charset encoding, String text) throws IOException {
        var system = SYSTEMS.find(source).orElseThrow();
        var rows = new ArrayList<ExtractRow>();
        try (var reader =
                Extracts.open(system, new Origin(file, MODIFIED), new ByteArrayInputStream(text.getBytes(encoding)))) {
            for (var row = reader.next(); row.isPresent(); row = reader.next()) rows.add(row.get());
        }
        return rows;
    }
}
