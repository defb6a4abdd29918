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
import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.settings.SettingsException;
import org.councilhub.hub.golden.GoldenBody.Reason;
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
        var body = survivorship.decide(List.of(member("tax", "1", "2020-01-01", "Amy")));

        assertThat(body.groups().keySet()).containsExactly("name");
        assertThat(names(body)).containsExactly("Amy Okafor");
        assertThat(reason(body)).isEqualTo(Reason.ONLY_VALUE);
    }

    @Test
    void prefersTheSourceThatIsTrustedMore() {
        var body = survivorship.decide(
                List.of(member("register", "1", "2020-01-01", "Amie"), member("tax", "1", "2020-01-01", "Amy")));

        assertThat(names(body)).containsExactly("Amy Okafor", "Amie Okafor");
        assertThat(reason(body)).isEqualTo(Reason.MOST_TRUSTED);
    }

    @Test
    void prefersTheNewerOfTwoThatAreTrustedAlike() {
        var body = survivorship.decide(
                List.of(member("parking", "1", "2010-01-01", "Amie"), member("register", "1", "2020-01-01", "Amy")));

        assertThat(names(body)).containsExactly("Amy Okafor", "Amie Okafor");
        assertThat(reason(body)).isEqualTo(Reason.MOST_RECENT);
    }

    @Test
    void prefersAWholeNameToAnInitialFromABetterSource() {
        var body = survivorship.decide(
                List.of(member("tax", "1", "2020-01-01", "A"), member("register", "1", "2020-01-01", "Amy")));

        assertThat(names(body)).containsExactly("Amy Okafor", "A Okafor");
        assertThat(reason(body)).isEqualTo(Reason.MOST_VALID);
    }

    @Test
    void keepsAllWhoGiveTheSameValueTheWeightiestFirst() {
        var body = survivorship.decide(List.of(
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

        assertThat(survivorship.decide(List.of(one, other))).isEqualTo(survivorship.decide(List.of(other, one)));
        assertThat(names(survivorship.decide(List.of(one, other)))).containsExactly("Amy Okafor", "Amie Okafor");
        assertThat(reason(survivorship.decide(List.of(one, other)))).isEqualTo(Reason.FIRST);
    }

    @Test
    void neverMixesTheLinesOfTwoAddresses() {
        var whole = new Address("100061", List.of("1 Alder Road", "Kesterby"), "KB1 4QT");
        var part = new Address(null, List.of("Flat 2"), null);
        var body = survivorship.decide(List.of(
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
        var body = survivorship.decide(
                List.of(member("parking", "1", 17, "Amie"), member("register", "1", millis("2020-01-01"), "Amy")));

        assertThat(reason(body)).isEqualTo(Reason.FIRST);
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
                                + " otherwise=0.3], Check[of=given, matches=..+, otherwise=0.5]]]",
                        "uprn: Weighing[halfLifeDays=Optional.empty, checks=[Check[of=, matches=[1-9]\\d{0,11},"
                                + " otherwise=0.2]]]");
    }

    private static List<String> names(GoldenBody body) {
        return body.group("name").orElseThrow().values().stream()
                .map(GoldenBody.RankedValue::value)
                .map(name -> name.required("given").asString() + " "
                        + name.required("surname").asString())
                .toList();
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
