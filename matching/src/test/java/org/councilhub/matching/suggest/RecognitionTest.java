package org.councilhub.matching.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilhub.matching.suggest.Csv.GIVEN;
import static org.councilhub.matching.suggest.Csv.SURNAMES;
import static org.councilhub.matching.suggest.Csv.date;
import static org.councilhub.matching.suggest.Csv.digits;
import static org.councilhub.matching.suggest.Csv.draw;
import static org.councilhub.matching.suggest.Csv.one;
import static org.councilhub.matching.suggest.Csv.postcode;
import static org.councilhub.matching.suggest.Csv.slavicSurname;

import java.util.List;
import java.util.Locale;
import org.councilhub.matching.model.Model;
import org.junit.jupiter.api.Test;

/** Files as councils and data scientists have them. */
class RecognitionTest {
    private static String given(int person) {
        return one(GIVEN, person, 1);
    }

    private static String surname(int person) {
        return one(SURNAMES, person, 2);
    }

    private static String email(int person) {
        return (given(person) + "." + surname(person) + digits(person, 30, 2) + "@example.org")
                .toLowerCase(Locale.ROOT);
    }

    private static String address(int person) {
        return (1 + draw(person, 10, 150)) + " " + one(Csv.STREETS, person, 11);
    }

    private static String town(int person) {
        return one(Csv.TOWNS, person, 12);
    }

    private static String mobile(int person) {
        return "07" + (700 + draw(person, 13, 299)) + " " + digits(person, 14, 6);
    }

    private static void assertMeanings(Csv csv, String... meanings) {
        assertThat(csv.meanings()).containsExactly(meanings);
        assertThat(Model.parse("suggested", csv.suggestion().yaml()).comparisons())
                .isNotEmpty();
    }

    @Test
    void councilTax() {
        assertMeanings(
                new Csv()
                        .with("AccountRef", p -> "1" + digits(p, 20, 7))
                        .with("LeadName", p -> surname(p).toUpperCase(Locale.ROOT) + ", " + given(p))
                        .with("Addr1", RecognitionTest::address)
                        .with("Addr2", RecognitionTest::town)
                        .with("Addr3", p -> "Kent")
                        .with("PostCode", Csv::postcode)
                        .with("UPRN", p -> "1000" + digits(p, 21, 8))
                        .with("Band", p -> "" + "ABCDEFGH".charAt(draw(p, 22, 8)))
                        .with("LastUpdated", p -> "2024-0" + (1 + p % 9) + "-11 09:30:00"),
                "AccountRef: identifier",
                "LeadName: full-name",
                "Addr1: address",
                "Addr2: address",
                "Addr3: constant",
                "PostCode: postcode",
                "UPRN: uprn",
                "Band: category",
                "LastUpdated: record");
    }

    @Test
    void library() {
        assertMeanings(
                new Csv()
                        .with("#Borrower No", r -> "L" + (20_000 + r))
                        .with("Title", p -> p % 2 == 0 ? "Mr" : "Mrs")
                        .with("First", RecognitionTest::given)
                        .with("Last", RecognitionTest::surname)
                        .with("D.O.B.", p -> date(p, "dd/MM/yy"))
                        .with("E-mail", RecognitionTest::email)
                        .with("Mobile", RecognitionTest::mobile)
                        .with("Notes", p -> p % 9 == 0 ? "asked for large print books " + digits(p, 23, 3) : ""),
                "#Borrower No: running-number",
                "Title: title",
                "First: given-name",
                "Last: surname",
                "D.O.B.: birth-date",
                "E-mail: email",
                "Mobile: phone",
                "Notes: text");
    }

    @Test
    void schoolCensus() {
        assertMeanings(
                new Csv()
                        .with("UPN", p -> "A" + digits(p, 20, 12))
                        .with("Forename", RecognitionTest::given)
                        .with("Family Name", RecognitionTest::surname)
                        .with("DateOfBirth", p -> date(p, "yyyyMMdd"))
                        .with("Gender", p -> p % 2 == 0 ? "F" : "M")
                        .with("Ethnicity", p -> one(List.of("WBRI", "AIND", "BAFR", "MWAS", "NOBT"), p, 24))
                        .with("Mother's surname", RecognitionTest::surname)
                        .with("Post Code", Csv::postcode),
                "UPN: identifier",
                "Forename: given-name",
                "Family Name: surname",
                "DateOfBirth: birth-date",
                "Gender: sex",
                "Ethnicity: category",
                "Mother's surname: text",
                "Post Code: postcode");
    }

    @Test
    void healthRegister() {
        assertMeanings(
                new Csv()
                        .with("NHS_NUMBER", p -> digits(p, 20, 3) + " " + digits(p, 21, 3) + " " + digits(p, 22, 4))
                        .with("family_name", RecognitionTest::surname)
                        .with("given_names", p -> given(p) + " " + one(GIVEN, p, 40))
                        .with("birth_date", p -> date(p, "dd-MMM-yyyy"))
                        .with("sex", p -> p % 2 == 0 ? "1" : "2")
                        .with("gp_practice_code", p -> "G8" + draw(p, 25, 40) + "01")
                        .with("ni_number", p -> "AB" + digits(p, 26, 6) + "C"),
                "NHS_NUMBER: identifier",
                "family_name: surname",
                "given_names: given-name",
                "birth_date: birth-date",
                "sex: sex",
                "gp_practice_code: text",
                "ni_number: nino");
    }

    @Test
    void americanVoters() {
        assertMeanings(
                new Csv()
                        .with("voter_id", p -> "VR" + digits(p, 20, 8))
                        .with("last_name", RecognitionTest::surname)
                        .with("first_name", RecognitionTest::given)
                        .with("middle_name", p -> given(p + 7).substring(0, 1))
                        .with("birth_year", p -> date(p, "yyyy"))
                        .with("residence_address", RecognitionTest::address)
                        .with("city", RecognitionTest::town)
                        .with("state", p -> one(List.of("NC", "SC", "VA", "GA"), p, 27))
                        .with("zip", p -> "27" + digits(p, 28, 3))
                        .with("phone", p -> "(919) " + digits(p, 29, 3) + "-" + digits(p, 31, 4)),
                "voter_id: identifier",
                "last_name: surname",
                "first_name: given-name",
                "middle_name: middle-name",
                "birth_year: birth-year",
                "residence_address: address",
                "city: town",
                "state: region",
                "zip: postcode",
                "phone: phone");
    }

    @Test
    void namesAndBirthInParts() {
        var csv = new Csv()
                .with("fname_c1", RecognitionTest::given)
                .with("fname_c2", p -> p % 8 == 0 ? one(GIVEN, p, 41) : "")
                .with("lname_c1", RecognitionTest::surname)
                .with("lname_c2", p -> p % 50 == 0 ? one(SURNAMES, p, 42) : "")
                .with("by", p -> date(p, "yyyy"))
                .with("bm", p -> date(p, "M"))
                .with("bd", p -> date(p, "d"));
        assertMeanings(
                csv,
                "fname_c1: given-name",
                "fname_c2: given-name",
                "lname_c1: surname",
                "lname_c2: surname",
                "by: birth-year",
                "bm: birth-month",
                "bd: birth-day");
        assertThat(csv.suggestion().yaml()).contains("born: {kind: date, from: [bd, bm, by], read: day-month-year}");
    }

    @Test
    void german() {
        assertMeanings(
                new Csv()
                        .with("Vorname", RecognitionTest::given)
                        .with("Nachname", RecognitionTest::surname)
                        .with("Geburtsdatum", p -> date(p, "dd.MM.yyyy"))
                        .with("Straße", p -> "Goethestraße")
                        .with("Hausnummer", p -> "" + (1 + draw(p, 10, 150)))
                        .with("PLZ", p -> "80" + digits(p, 28, 3))
                        .with("Ort", p -> one(Csv.GERMAN_TOWNS, p, 12))
                        .with("Telefon", p -> "+49 89 " + digits(p, 29, 7)),
                "Vorname: given-name",
                "Nachname: surname",
                "Geburtsdatum: birth-date",
                "Straße: constant",
                "Hausnummer: house",
                "PLZ: postcode",
                "Ort: town",
                "Telefon: phone");
    }

    @Test
    void spanishAndFrench() {
        assertMeanings(
                new Csv()
                        .with("Nombre", RecognitionTest::given)
                        .with("Primer Apellido", RecognitionTest::surname)
                        .with("Segundo Apellido", p -> one(SURNAMES, p, 43))
                        .with("DNI", p -> digits(p, 20, 8) + "K")
                        .with("Fecha de nacimiento", p -> date(p, "dd/MM/yyyy"))
                        .with("Código postal", p -> "28" + digits(p, 28, 3))
                        .with("Ville", RecognitionTest::town)
                        .with("Prénom du père", RecognitionTest::given),
                "Nombre: given-name",
                "Primer Apellido: surname",
                "Segundo Apellido: surname",
                "DNI: identifier",
                "Fecha de nacimiento: birth-date",
                "Código postal: postcode",
                "Ville: town",
                "Prénom du père: text");
    }

    @Test
    void namesOfColumnsThatMeanNothing() {
        assertMeanings(
                new Csv()
                        .with("c1", RecognitionTest::given)
                        .with("c2", RecognitionTest::surname)
                        .with("c3", p -> date(p, "yyyy-MM-dd"))
                        .with("c4", Csv::postcode)
                        .with("c5", RecognitionTest::email)
                        .with("c6", RecognitionTest::mobile)
                        .with("c7", p -> p % 2 == 0 ? "male" : "female")
                        .with("c8", RecognitionTest::address)
                        .with("#c9", r -> "" + (500_000 + r))
                        .with("c10", p -> digits(p, 44, 9)),
                "c1: given-name",
                "c2: surname",
                "c3: birth-date",
                "c4: postcode",
                "c5: email",
                "c6: phone",
                "c7: sex",
                "c8: address",
                "#c9: running-number",
                "c10: identifier");
    }

    @Test
    void foreignNamesUnderNamesThatMeanNothing() {
        var csv = new Csv()
                .with("v1", p -> slavicSurname(p) + (p % 3 == 0 ? "a" : ""))
                .with("v2", p -> Csv.slavicGiven(p))
                .with("v3", p -> date(p, "M/d/yyyy"))
                .with("v4", p -> one(List.of("Ukraine", "Poland", "Georgia", "Moldova"), p, 45));
        assertMeanings(csv, "v1: surname", "v2: given-name", "v3: birth-date", "v4: category");
        assertThat(csv.suggestion().yaml()).contains("born: {kind: date, from: [v3], read: month-first}");
    }

    @Test
    void wholeNamesAndAddressesInOneField() {
        var csv = new Csv()
                .with("customer", p -> (p % 2 == 0 ? "Mr " : "Ms ") + given(p) + " " + surname(p))
                .with("where", p -> address(p) + ", " + town(p) + ", Kent " + postcode(p))
                .with("born on", p -> date(p, "d MMMM yyyy"));
        assertMeanings(csv, "customer: full-name", "where: address", "born on: birth-date");
        assertThat(csv.suggestion().yaml())
                .contains("given: {kind: given-name, from: [customer], read: given-names}")
                .contains("surname: {kind: surname, from: [customer], read: surname}")
                .contains("postcode: {kind: postcode, from: [where], read: postcode}");
    }

    @Test
    void namesThatLie() {
        assertMeanings(
                new Csv()
                        .with("surname", p -> date(p, "yyyy-MM-dd"))
                        .with("date of birth", RecognitionTest::surname)
                        .with("email", RecognitionTest::given),
                "surname: birth-date",
                "date of birth: surname",
                "email: given-name");
    }

    @Test
    void severalValuesInOneField() {
        var csv = new Csv()
                .with("name", p -> given(p) + " " + surname(p))
                .with("emails", p -> email(p) + (p % 4 == 0 ? "; " + email(p + 1) : ""))
                .with("phones", p -> mobile(p) + (p % 4 == 0 ? "|" + mobile(p + 1) : ""));
        assertMeanings(csv, "name: full-name", "emails: email", "phones: phone");
        assertThat(csv.suggestion().yaml())
                .contains("emails: {kind: email, from: [emails], read: list}")
                .contains("phones: {kind: phone, from: [phones], read: list}");
    }

    @Test
    void placesOnAMap() {
        var csv = new Csv()
                .with("venue", p -> surname(p) + " Community Centre")
                .with("lat", p -> "51.%s".formatted(digits(p, 46, 5)))
                .with("lng", p -> "-0.%s".formatted(digits(p, 47, 5)))
                .with("capacity", p -> "" + (50 + 10 * draw(p, 48, 30)))
                .with("kind", p -> one(List.of("hall", "church", "school"), p, 49));
        assertMeanings(
                csv, "venue: organisation", "lat: latitude", "lng: longitude", "capacity: category", "kind: category");
        assertThat(csv.suggestion().yaml()).contains("position: {kind: position, from: [lat, lng]}");
    }

    @Test
    void businesses() {
        assertMeanings(
                new Csv()
                        .with("Trading Name", p -> surname(p) + " & " + one(SURNAMES, p, 51) + " Ltd")
                        .with("VAT Number", p -> "GB" + digits(p, 20, 9))
                        .with("Premises address", RecognitionTest::address)
                        .with("Locality", RecognitionTest::town)
                        .with("Tel", p -> "01622 " + digits(p, 29, 6))
                        .with("Rateable value", p -> "£" + (1000 + 250 * draw(p, 52, 200)) + ".00")
                        .with("Status", p -> p % 3 == 0 ? "closed" : "trading"),
                "Trading Name: organisation",
                "VAT Number: identifier",
                "Premises address: address",
                "Locality: town",
                "Tel: phone",
                "Rateable value: number",
                "Status: record");
    }

    @Test
    void numbersOfRegisters() {
        var csv = new Csv()
                .with("Organisation", p -> surname(p) + " " + one(SURNAMES, p, 51) + " Trust")
                .with("Registered charity number", p -> "1" + digits(p, 20, 6))
                .with("Company no", p -> "0" + digits(p, 21, 7))
                .with("BA reference", p -> "0114" + digits(p, 22, 7) + "N");
        assertMeanings(
                csv,
                "Organisation: organisation",
                "Registered charity number: identifier",
                "Company no: identifier",
                "BA reference: identifier");

        assertThat(csv.suggestion().yaml())
                .contains(
                        "registered-charity-number: {kind: charity-number, from: [\"Registered charity number\"]}",
                        "company-no: {kind: company-number, from: [\"Company no\"]}",
                        "ba-reference: {kind: rates-reference, from: [\"BA reference\"]}");
    }

    @Test
    void fatherAndSonAreGuardedWhereNamesSayWhoIsWho() {
        var csv = new Csv()
                .with("First name", RecognitionTest::given)
                .with("Last name", p -> surname(p) + (p % 9 == 0 ? " Jr" : ""))
                .with("Born", p -> date(p, "dd/MM/yyyy"));

        assertThat(csv.suggestion().yaml())
                .contains(
                        "generation: {kind: generation, from: [\"Last name\", \"First name\"]}",
                        "guards:\n  father and son:\n    generation: different");
    }

    @Test
    void whatIsSaidOfTheRecordIsLeftOut() {
        assertMeanings(
                new Csv()
                        .with("created_at", p -> "2023-05-0" + (1 + p % 9) + "T10:00:00Z")
                        .with("source_system", p -> p % 2 == 0 ? "crm" : "tax")
                        .with("cluster_id", p -> "k" + p)
                        .with("full_name", p -> given(p) + " " + surname(p))
                        .with("first_name", RecognitionTest::given)
                        .with("last_name", RecognitionTest::surname)
                        .with("dob", p -> date(p, "yyyy-MM-dd"))
                        .with("age", p -> "" + (20 + p % 60))
                        .with("ssn", p -> digits(p, 20, 3) + "-" + digits(p, 21, 2) + "-" + digits(p, 22, 4))
                        .with("blank", p -> p == 500 ? "x" : ""),
                "created_at: record",
                "source_system: record",
                "cluster_id: result",
                "full_name: full-name",
                "first_name: given-name",
                "last_name: surname",
                "dob: birth-date",
                "age: repeated",
                "ssn: identifier",
                "blank: empty");
    }

    @Test
    void namesOfVenuesAreNoNamesOfPeople() {
        assertMeanings(
                new Csv()
                        .with("name", p -> p % 3 == 0 ? "The " + surname(p) + " Arms" : surname(p) + "'s")
                        .with("text", p -> address(p) + ", " + town(p).toUpperCase(Locale.ROOT) + ", KENT")
                        .with("line 3", p -> slavicSurname(p)),
                "name: organisation",
                "text: address",
                "line 3: text");
    }

    @Test
    void aNameIsTheOtherHalfOfWhatStandsBesideIt() {
        assertMeanings(
                new Csv()
                        .with("Name", RecognitionTest::surname)
                        .with("Vorname", RecognitionTest::given)
                        .with("geb.", p -> date(p, "d.M.yyyy")),
                "Name: surname",
                "Vorname: given-name",
                "geb.: birth-date");
        assertMeanings(
                new Csv()
                        .with("Nome", p -> given(p) + " " + slavicSurname(p))
                        .with("sexo", p -> p % 2 == 0 ? "M" : "F"),
                "Nome: full-name",
                "sexo: sex");
    }

    @Test
    void aWholeNameStandsInWhereItsPartsAreMissing() {
        var csv = new Csv()
                .with("first", p -> p % 2 == 0 ? given(p) : "")
                .with("last", p -> p % 2 == 0 ? surname(p) : "")
                .with("name", p -> p % 2 == 0 ? "" : surname(p) + ", " + given(p));
        assertMeanings(csv, "first: given-name", "last: surname", "name: full-name");
        assertThat(csv.suggestion().yaml())
                .contains("given: {kind: given-name, from: [first], else: {from: name, read: given-names}}")
                .contains("surname: {kind: surname, from: [last], else: {from: name, read: surname}}");
    }

    @Test
    void peopleOfThePast() {
        assertMeanings(
                new Csv()
                        .with("full_name", p -> given(p) + " " + surname(p))
                        .with("first_and_surname", p -> given(p) + " " + surname(p))
                        .with("first_name", RecognitionTest::given)
                        .with("surname", RecognitionTest::surname)
                        .with("dob", p -> "1" + (5 + p % 4) + date(p, "yy-MM-dd"))
                        .with("birth_place", RecognitionTest::town)
                        .with("postcode_fake", Csv::postcode)
                        .with("occupation", p -> one(List.of("politician", "painter", "clergyman"), p, 60)),
                "full_name: full-name",
                "first_and_surname: full-name",
                "first_name: given-name",
                "surname: surname",
                "dob: birth-date",
                "birth_place: town",
                "postcode_fake: postcode",
                "occupation: category");
    }

    @Test
    void publicationsHaveTitlesOfTheirOwn() {
        assertMeanings(
                new Csv()
                        .with(
                                "title",
                                p -> "On the " + surname(p).toLowerCase(Locale.ROOT) + " of " + town(p) + " and "
                                        + surname(p + 1))
                        .with("authors", p -> given(p) + " " + surname(p) + ", " + given(p + 1) + " " + surname(p + 1))
                        .with("year", p -> "" + (1990 + p % 30))
                        .with("pages", p -> digits(p, 20, 3) + "-" + digits(p, 21, 3)),
                "title: text",
                "authors: text",
                "year: birth-year",
                "pages: identifier");
    }

    @Test
    void electors() {
        assertMeanings(
                new Csv()
                        .with("Elector Number Prefix", p -> one(List.of("AB1", "AC2", "AD3"), p, 62))
                        .with("Elector Name", p -> surname(p) + " " + given(p))
                        .with("Initials", p -> given(p).substring(0, 1))
                        .with("Address1", RecognitionTest::address)
                        .with("Date of Attainment", p -> p % 40 == 0 ? "03/0" + (1 + p % 9) + "/2026" : ""),
                "Elector Number Prefix: category",
                "Elector Name: full-name",
                "Initials: repeated",
                "Address1: address",
                "Date of Attainment: date");
    }

    @Test
    void severalDates() {
        assertMeanings(
                new Csv()
                        .with("tenant", p -> surname(p) + ", " + given(p))
                        .with("date1", p -> "20" + (15 + p % 9) + "-03-1" + p % 9)
                        .with("date2", p -> date(p, "yyyy-MM-dd")),
                "tenant: full-name",
                "date1: date",
                "date2: birth-date");
    }

    @Test
    void saysWhyInTheModel() {
        var yaml = new Csv()
                .with("forename", RecognitionTest::given)
                .with("a \"quoted\": name", p -> "x" + p % 3)
                .suggestion()
                .yaml();

        assertThat(yaml)
                .contains("#   forename: given name (its name says so, and 100 % of its values fit)")
                .contains("from: [\"a \\\"quoted\\\": name\"]");
    }
}
