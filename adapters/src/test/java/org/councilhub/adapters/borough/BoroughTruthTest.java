package org.councilhub.adapters.borough;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files of one borough say, read back as a stranger would, against the truth. */
class BoroughTruthTest {
    private static final Borough BOROUGH = new Borough(3, 8_000, 2);
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    private static Path folder;

    private static List<NamedCsvRecord> people;
    private static Map<String, String> truth;
    private static Map<String, Resident> residents;

    @BeforeAll
    static void write() throws IOException {
        BoroughExtracts.of(BOROUGH).write(folder, Progress.SILENT);
        people = csv("people.csv", StandardCharsets.UTF_8);
        truth = csv("truth.csv", StandardCharsets.UTF_8).stream()
                .collect(Collectors.toMap(row -> row.getField(0), row -> row.getField(1)));
        residents = BOROUGH.people().collect(Collectors.toMap(Resident::entity, person -> person));
    }

    private static List<NamedCsvRecord> csv(String name, Charset charset) throws IOException {
        var text = Files.readString(folder.resolve(name), charset);
        try (var reader = CsvReader.builder().ofNamedCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            return reader.stream().toList();
        }
    }

    @Test
    void hasAsManyLivingResidentsAsAskedFor() {
        assertThat(BOROUGH.households()
                        .mapToInt(household -> household.members().size())
                        .sum())
                .isEqualTo(8_000);
    }

    @Test
    void knowsEveryRecordOfPeople() {
        assertThat(people).extracting(row -> row.getField("record_id")).doesNotHaveDuplicates();
        assertThat(people).allMatch(row -> residents.containsKey(truth.get(row.getField("record_id"))));
        assertThat(truth).hasSameSizeAs(people);
    }

    @Test
    void isOfPeopleWhoAreEachSomebodyElse() {
        assertThat(residents.values().stream().map(person -> person.contact().email()))
                .doesNotHaveDuplicates();
        assertThat(residents.values().stream().map(person -> person.contact().mobile()))
                .doesNotHaveDuplicates();
        assertThat(residents.values().stream()
                        .map(person -> person.contact().nationalInsuranceNumber())
                        .filter(number -> number != null))
                .doesNotHaveDuplicates();
    }

    @Test
    void hasTwinsAndFathersWithNamesakesAndWidowsAndStudents() {
        var kinds = new HashMap<String, Integer>();
        BOROUGH.households().forEach(household -> {
            var children = household.members().stream()
                    .filter(person -> person.age() < 18)
                    .toList();
            if (children.stream().map(Resident::born).distinct().count() < children.size())
                kinds.merge("twins", 1, Integer::sum);
            if (household.members().stream()
                            .map(person -> person.given() + person.surname())
                            .distinct()
                            .count()
                    < household.members().size()) kinds.merge("namesakes", 1, Integer::sum);
            if (!household.dead().isEmpty()) kinds.merge("bereaved", 1, Integer::sum);
            kinds.merge(household.kind().name(), 1, Integer::sum);
        });
        assertThat(kinds).containsKeys("twins", "namesakes", "bereaved", "STUDENTS", "THREE_GENERATIONS", "SHARERS");
    }

    @Test
    void keepsCouncilTaxInItsLayout() throws IOException {
        var rows = csv("council-tax/council-tax-20261101.csv", WINDOWS);

        assertThat(rows.getFirst().getHeader()).hasSize(25).startsWith("change_type", "account_ref");
        assertThat(rows)
                .extracting(row -> row.getField("account_ref"))
                .doesNotHaveDuplicates()
                .allMatch(ref -> ref.matches("\\d{8}"));
        assertThat(rows)
                .allMatch(row -> row.getField("lead_liab_name").length() <= 32
                        && row.getField("addr1").length() <= 35
                        && row.getField("addr4").length() <= 32
                        && row.getField("for_addr1").length() <= 32
                        && row.getField("uprn").matches("(99[5-9]\\d{7}\\.00)?")
                        && row.getField("vacation_date").equals("2099-12-31")
                                == row.getField("live_ind").equals("Y"));
        assertThat(rows)
                .extracting(row -> row.getField("lead_liab_name"))
                .contains("VOID", "THE OCCUPIER")
                .anyMatch(name -> name.startsWith("EXORS OF "))
                .anyMatch(name -> name.contains(" & "));
        assertThat(rows).extracting(row -> row.getField("for_addr1")).contains("12 RUE DE L'ÉGLISE");
    }

    @Test
    void keepsTheHousingRegisterInItsLayout() throws IOException {
        var rows = csv("housing-register/housing-register-20261101.csv", StandardCharsets.UTF_8);

        assertThat(Files.readString(folder.resolve("housing-register/housing-register-20261101.csv")))
                .startsWith("\uFEFFchange_type,");
        assertThat(rows)
                .allMatch(row -> row.getField("forename").length() == 24
                        && row.getField("surname").length() == 20
                        && row.getField("dob").length() == 10
                        && row.getField("ni_no").length() == 13
                        && row.getField("correspondence_address").length() == 150
                        && row.getField("priority_date").matches("\\d{8}")
                        && row.getField("last_change").matches("\\d{14}"));
        var day = DateTimeFormatter.ofPattern("dd/MM/uuuu");
        assertThat(rows.stream()
                        .map(row -> row.getField("dob").strip())
                        .filter(date -> !date.isEmpty())
                        .map(date -> LocalDate.parse(date, day)))
                .contains(LocalDate.of(1900, 1, 1))
                .allMatch(date -> date.isBefore(Borough.FIRST_DAY.plusDays(1)));
    }

    @Test
    void keepsTheGazetteerWhole() throws IOException {
        var rows = new ArrayList<String[]>();
        for (var line : Files.readAllLines(folder.resolve("gazetteer/gazetteer-20261101-full.csv")))
            rows.add(line.replace("\"", "").split(",", -1));
        var lengths = Map.of("10", 9, "11", 20, "15", 9, "21", 23, "24", 30, "99", 5);
        Set<String> streets = new HashSet<>();
        Set<String> properties = new HashSet<>();
        rows.stream().filter(row -> row[0].equals("11")).forEach(row -> streets.add(row[3]));
        rows.stream().filter(row -> row[0].equals("21")).forEach(row -> properties.add(row[3]));

        assertThat(rows).allMatch(row -> row.length == lengths.getOrDefault(row[0], 0));
        for (int i = 1; i < rows.size() - 1; i++) assertThat(rows.get(i)[2]).isEqualTo(Integer.toString(i));
        assertThat(rows.getLast()[2]).isEqualTo(Integer.toString(rows.size() - 2));
        assertThat(rows.stream().filter(row -> row[0].equals("24")))
                .allMatch(row -> properties.contains(row[3]) && streets.contains(row[21]));
        assertThat(rows.stream().filter(row -> row[0].equals("21") && !row[8].isEmpty()))
                .allMatch(row -> properties.contains(row[8]));
        assertThat(rows.stream()
                        .filter(row -> row[0].equals("24") && row[6].equals("1"))
                        .map(row -> row[3]))
                .doesNotHaveDuplicates();
    }

    @Test
    void knowsEveryProperty() throws IOException {
        var known = csv("truth-property.csv", StandardCharsets.UTF_8).stream()
                .collect(Collectors.toMap(row -> row.getField(0), row -> row.getField(1)));
        for (var row : csv("council-tax/council-tax-20261101.csv", WINDOWS)) {
            var entity = known.get("council-tax:" + row.getField("property_ref"));
            var uprn = row.getField("uprn").replace(".00", "");
            assertThat(entity).isNotNull();
            if (!uprn.isEmpty()) assertThat(known.get("gazetteer:" + uprn)).isEqualTo(entity);
        }
    }

    @Test
    void becomesTheLastDaysStateWhenItsChangesAreApplied() throws IOException {
        var accounts = new HashSet<String>();
        var tenants = new HashSet<String>();
        for (var date : List.of("20261101", "20261102", "20261103")) {
            for (var row : csv("housing-register/housing-register-" + date + ".csv", StandardCharsets.UTF_8))
                apply(
                        tenants,
                        row.getField(0),
                        "housing-register:" + row.getField(1) + "/"
                                + row.getField(2).strip());
            for (var line :
                    Files.readAllLines(folder.resolve("customer-accounts/customer-accounts-" + date + ".ndjson"))) {
                var account = CustomerPlatform.JSON.readTree(line);
                apply(
                        accounts,
                        account.get("deleted").asBoolean() ? "D" : "U",
                        "customer-accounts:" + account.get("accountId").asString());
            }
        }
        assertThat(accounts).isEqualTo(ids("customer-accounts"));
        assertThat(tenants).isEqualTo(ids("housing-register"));
        assertThat(csv("housing-register/housing-register-20261103.csv", StandardCharsets.UTF_8))
                .isNotEmpty();
    }

    private static void apply(Set<String> records, String change, String id) {
        if (change.equals("D")) records.remove(id);
        else records.add(id);
    }

    private static Set<String> ids(String source) {
        return people.stream()
                .filter(row -> row.getField("source").equals(source))
                .map(row -> row.getField("record_id"))
                .collect(Collectors.toSet());
    }

    @Test
    void holdsNoValueThatCouldBeSomebodys() {
        assertThat(people)
                .allMatch(row ->
                        row.getField("email").matches("(.*@((mail|web|home|post)\\.)?example\\.(org|com|net))?"));
        assertThat(people)
                .allMatch(row -> row.getField("phone").replace(" ", "").matches("(07[12]\\d{8}|01632\\d{6})?"));
        assertThat(people).allMatch(row -> row.getField("postcode").matches("(?i)(K[BQ]\\d{1,2} ?\\d[A-Z]{2})?"));
        assertThat(residents.values().stream()
                        .map(person -> person.contact().nationalInsuranceNumber())
                        .filter(number -> number != null))
                .allMatch(number -> number.matches("X[ABCEGHJKLMNPRSTWXYZ]\\d{6}[A-D]"));
    }

    @Test
    void isAsDirtyAsItSays() {
        var council = rowsOf("council-tax");
        var housing = rowsOf("housing-register");
        var customers = rowsOf("customer-accounts");

        assertThat((double) people.size() / new HashSet<>(truth.values()).size())
                .isBetween(2.0, 2.3);
        assertThat(share(council, row -> row.getField("given_name").length() == 1))
                .isBetween(.04, .12);
        assertThat(share(council, row -> row.getField("given_name").isEmpty())).isBetween(.002, .03);
        assertThat(share(council, row -> !row.getField("dob").isEmpty())).isBetween(.04, .10);
        assertThat(share(housing, row -> !row.getField("dob").isEmpty())).isBetween(.92, .96);
        assertThat(share(customers, row -> !row.getField("dob").isEmpty())).isBetween(.70, .77);
        assertThat(share(customers, row -> !row.getField("email").isEmpty())).isEqualTo(1);
        assertThat(share(housing, row -> differs(row, "surname", person -> Ascii.of(person.surname()))))
                .isBetween(.03, .10);
        assertThat(share(customers, row -> differs(row, "given_name", person -> Ascii.of(person.given()))))
                .isBetween(.06, .16);
        assertThat(share(
                        housing,
                        row -> !row.getField("dob").isEmpty()
                                && differs(row, "dob", person -> person.born().toString())))
                .isBetween(.015, .045);
    }

    private static List<NamedCsvRecord> rowsOf(String source) {
        return people.stream()
                .filter(row -> row.getField("source").equals(source))
                .toList();
    }

    private static double share(List<NamedCsvRecord> rows, Predicate<NamedCsvRecord> test) {
        return (double) rows.stream().filter(test).count() / rows.size();
    }

    private static boolean differs(NamedCsvRecord row, String column, Function<Resident, String> value) {
        var person = Objects.requireNonNull(residents.get(truth.get(row.getField("record_id"))));
        return !value.apply(person).equalsIgnoreCase(Ascii.of(row.getField(column)));
    }
}
