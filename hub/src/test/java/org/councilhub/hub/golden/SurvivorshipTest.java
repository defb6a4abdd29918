package org.councilhub.hub.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilhub.adapters.record.Address;
import org.councilhub.adapters.record.Person;
import org.councilhub.adapters.record.PersonName;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.settings.SettingsException;
import org.councilhub.hub.golden.GoldenBody.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurvivorshipTest {
    private static final Path RULES = Path.of("../config/survivorship/person.yaml");
    private static final Map<String, Double> TRUST = Map.of("tax", 0.8, "register", 0.5, "parking", 0.5);

    @TempDir
    private Path folder;

    private final Survivorship survivorship =
            Survivorship.read(RecordType.PERSON, RULES, (source, type, group) -> TRUST.getOrDefault(source, 0.0));

    @Test
    void showsTheOnlyValueThereIs() {
        var body = decide(List.of(member("tax", "1", "2020-01-01", "Amy")));

        assertThat(body.groups().keySet()).containsExactly("name");
        assertThat(names(body)).containsExactly("Amy Okafor");
        assertThat(reason(body)).isEqualTo(Reason.ONLY_VALUE);
    }

    @Test
    void prefersTheSourceThatIsTrustedMore() {
        var body =
                decide(List.of(member("register", "1", "2020-01-01", "Amie"), member("tax", "1", "2020-01-01", "Amy")));

        assertThat(names(body)).containsExactly("Amy Okafor", "Amie Okafor");
        assertThat(reason(body)).isEqualTo(Reason.MOST_TRUSTED);
    }

    @Test
    void prefersTheNewerOfTwoThatAreTrustedAlike() {
        var body = decide(
                List.of(member("parking", "1", "2010-01-01", "Amie"), member("register", "1", "2020-01-01", "Amy")));

        assertThat(names(body)).containsExactly("Amy Okafor", "Amie Okafor");
        assertThat(reason(body)).isEqualTo(Reason.MOST_RECENT);
    }

    @Test
    void prefersAWholeNameToAnInitialFromABetterSource() {
        var body = decide(List.of(member("tax", "1", "2020-01-01", "A"), member("register", "1", "2020-01-01", "Amy")));

        assertThat(names(body)).containsExactly("Amy Okafor", "A Okafor");
        assertThat(reason(body)).isEqualTo(Reason.MOST_VALID);
    }

    @Test
    void keepsAllWhoGiveTheSameValueTheWeightiestFirst() {
        var body = decide(List.of(
                member("register", "7", "2020-01-01", "Amy"),
                member("tax", "1", "2020-01-01", "Amy"),
                member("parking", "3", "2020-01-01", "Amy")));

        assertThat(body.group("name").orElseThrow().values())
                .singleElement()
                .satisfies(value -> assertThat(value.from())
                        .extracting(GoldenBody.Provenance::source)
                        .containsExactly("tax", "parking", "register"));
    }

    @Test
    void breaksATieByTheRecordsOrderWhateverTheOrderOfArrival() {
        var one = member("register", "2", "2020-01-01", "Amie");
        var other = member("register", "10", "2020-01-01", "Amy");

        assertThat(decide(List.of(one, other))).isEqualTo(decide(List.of(other, one)));
        assertThat(names(decide(List.of(one, other)))).containsExactly("Amy Okafor", "Amie Okafor");
        assertThat(reason(decide(List.of(one, other)))).isEqualTo(Reason.FIRST);
    }

    @Test
    void neverMixesTheLinesOfTwoAddresses() {
        var whole = new Address("100061", List.of("1 Alder Road", "Kesterby"), "KB1 4QT");
        var part = new Address(null, List.of("Flat 2"), null);
        var body = decide(List.of(
                member("tax", "1", "2020-01-01", Person.named("Amy", "Okafor").at(part)),
                member(
                        "register",
                        "1",
                        "2020-01-01",
                        Person.named("Amy", "Okafor").at(whole))));

        assertThat(body.best("address")).hasValue(RecordJson.mapper().valueToTree(whole));
    }

    @Test
    void doesNotTakeACounterForATime() {
        var body = decide(
                List.of(member("parking", "1", 17, "Amie"), member("register", "1", millis("2020-01-01"), "Amy")));

        assertThat(reason(body)).isEqualTo(Reason.FIRST);
    }

    @Test
    void putsWhatAStewardSaysBeforeAllAndKeepsTheLosingValues() {
        var trusted = member("tax", "1", "2020-01-01", "Amy");
        var other = member("register", "1", "2020-01-01", "Amie");
        var word = new ValueOverride(
                new UUID(0, 1),
                other.publicId(),
                "name",
                RecordJson.mapper().valueToTree(PersonName.of("Anne", "Okafor")));
        var body = survivorship.decide(List.of(trusted, other), List.of(word));

        assertThat(names(body)).containsExactly("Anne Okafor", "Amy Okafor", "Amie Okafor");
        assertThat(reason(body)).isEqualTo(Reason.OVERRIDDEN);
        assertThat(body.group("name").orElseThrow().winner()).isEqualTo(other.publicId());
    }

    @Test
    void leavesAnOverrideOfARecordThatIsElsewhereNowOutOfIt() {
        var word = new ValueOverride(
                new UUID(0, 1),
                new UUID(0, 2),
                "name",
                RecordJson.mapper().valueToTree(PersonName.of("Anne", "Okafor")));
        var body = survivorship.decide(List.of(member("tax", "1", "2020-01-01", "Amy")), List.of(word));

        assertThat(names(body)).containsExactly("Amy Okafor");
    }

    @Test
    void takesAGroupFromTheRecordThatWonTheGroupThatItGoesWith() throws IOException {
        var together =
                rules("  phones:\n    halfLifeDays: 1095", "  phones:\n    sameSourceAs: name\n    halfLifeDays: 1095");
        var body = together.decide(
                List.of(
                        member("tax", "1", "2020-01-01", phone("Amy", "+447700900001")),
                        member("register", "1", "2020-01-01", phone("Amie", "+447700900002")),
                        member("tax", "0", "2020-01-01", phone(null, "+447700900003"))),
                List.of());

        var phones = body.group("phones").orElseThrow();
        assertThat(phones.reason()).isEqualTo(Reason.SAME_SOURCE);
        assertThat(phones.values().stream().map(value -> value.value().get(0).asString()))
                .containsExactly("+447700900001", "+447700900003", "+447700900002");
    }

    @Test
    void refusesAGroupThatGoesWithOneThatGoesWithAnother() {
        assertThatThrownBy(() -> rules(
                        "  phones:\n    halfLifeDays: 1095",
                        "  phones:\n    sameSourceAs: phones\n    halfLifeDays: 1095"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("sameSourceAs: illegal value: phones, must be a group that goes with none");
    }

    @Test
    void countsAValueByTheShareOfTheWantedPartsThatItHas() throws IOException {
        var wanting = rules("  address:\n", "  address:\n    complete: [lines, postcode, uprn]\n");
        var whole = new Address("100061", List.of("1 Alder Road", "Kesterby"), "KB1 4QT");
        var part = new Address(null, List.of("2 Alder Road"), "KB1 4QT");
        var body = wanting.decide(
                List.of(
                        member(
                                "parking",
                                "1",
                                "2020-01-01",
                                Person.named("Amy", "Okafor").at(part)),
                        member(
                                "register",
                                "1",
                                "2020-01-01",
                                Person.named("Amy", "Okafor").at(whole))),
                List.of());

        var address = body.group("address").orElseThrow();
        assertThat(address.values().getFirst().from().getFirst().source()).isEqualTo("register");
        assertThat(address.values().get(1).from().getFirst().completeness()).isEqualTo(2.0 / 3);
    }

    @Test
    void refusesAFileWithAGroupThatTheTypeDoesNotHave() throws IOException {
        var file = Files.writeString(
                folder.resolve("person.yaml"),
                Files.readString(RULES).replace("  phones:", "  telephones: {}\n  phones:"));

        assertThatThrownBy(() -> Survivorship.read(RecordType.PERSON, file, (source, type, group) -> 1))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith(
                        "person.yaml:23: groups.telephones: illegal key: telephones, must be one of address,");
    }

    @Test
    void refusesAFactorThatIsNone() throws IOException {
        var file = Files.writeString(
                folder.resolve("person.yaml"), Files.readString(RULES).replace("otherwise: 0.9", "otherwise: 90%"));

        assertThatThrownBy(() -> Survivorship.read(RecordType.PERSON, file, (source, type, group) -> 1))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("otherwise: illegal number: 90%, must be one such as 0.5");
    }

    @Test
    void readsTheRulesOfEveryTypeThatTheProjectShips() {
        var rules = Stream.of(RecordType.values())
                .map(type -> Survivorship.read(
                        type, RULES.resolveSibling(type.word() + ".yaml"), (source, recordType, group) -> 1))
                .map(rule -> rule.rules(List.of("tax")).lines().findFirst().orElseThrow())
                .collect(Collectors.toList());

        assertThat(rules)
                .containsExactly(
                        "name: Weighing[halfLifeDays=Optional[3650.0], checks=[Check[of=surname, matches=..+,"
                                + " otherwise=0.3], Check[of=given, matches=..+, otherwise=0.5]], complete=[],"
                                + " sameSourceAs=Optional.empty]",
                        "uprn: Weighing[halfLifeDays=Optional.empty, checks=[Check[of=, matches=[1-9]\\d{0,11},"
                                + " otherwise=0.2]], complete=[], sameSourceAs=Optional.empty]",
                        "name: Weighing[halfLifeDays=Optional[1825.0], checks=[Check[of=, matches=..+,"
                                + " otherwise=0.3]], complete=[], sameSourceAs=Optional.empty]");
    }

    private GoldenBody decide(List<Member> members) {
        return survivorship.decide(members, List.of());
    }

    private static List<String> names(GoldenBody body) {
        return body.group("name").orElseThrow().values().stream()
                .map(GoldenBody.RankedValue::value)
                .map(name -> name.required("given").asString() + " "
                        + name.required("surname").asString())
                .toList();
    }

    private Survivorship rules(String text, String instead) throws IOException {
        var file = Files.writeString(
                folder.resolve("person.yaml"), Files.readString(RULES).replace(text, instead));
        return Survivorship.read(RecordType.PERSON, file, (source, type, group) -> TRUST.getOrDefault(source, 0.0));
    }

    private static Person phone(@Nullable String given, String number) {
        var name = given == null ? null : PersonName.of(given, "Okafor");
        return new Person(name, null, null, null, List.of(), List.of(number), null);
    }

    private static Reason reason(GoldenBody body) {
        return body.group("name").orElseThrow().reason();
    }

    private static Member member(String source, String key, String date, String given) {
        return member(source, key, date, Person.named(given, "Okafor"));
    }

    private static Member member(String source, String key, String date, Person person) {
        return member(source, key, millis(date), person);
    }

    private static Member member(String source, String key, long version, String given) {
        return member(source, key, version, Person.named(given, "Okafor"));
    }

    private static Member member(String source, String key, long version, Person person) {
        return new Member(
                new RecordId(source, RecordType.PERSON, key),
                UUID.nameUUIDFromBytes((source + key).getBytes(UTF_8)),
                version,
                RecordJson.mapper().valueToTree(person));
    }

    private static long millis(String date) {
        return Instant.parse(date + "T00:00:00Z").toEpochMilli();
    }
}
