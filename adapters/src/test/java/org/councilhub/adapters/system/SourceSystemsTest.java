package org.councilhub.adapters.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilhub.adapters.record.RecordType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceSystemsTest {
    private static final String PARKING = """
            name: parking
            title: Parking permits
            owner: Parking Services
            controller: Kesterby Borough Council
            purposes: [parking, single-view]
            trust:
              person: {default: 0.5, name: 0.7}
            feed: {protocol: sftp, files: permits-*.csv, every: 5m}
            extract:
              format: csv
              columns: [id, name, dob]
            records:
              - type: person
                key: "{id}"
                fields:
                  name: {given: "{name}"}
                  birthDate: "{dob | date dd/MM/yyyy}"
            """;

    @TempDir
    Path folder;

    @Test
    void readsWhoOwnsTheDataHowFarItIsTrustedAndHowItComes() throws Exception {
        var system = read(PARKING);
        assertThat(system.name()).isEqualTo("parking");
        assertThat(system.title()).isEqualTo("Parking permits");
        assertThat(system.owner()).isEqualTo("Parking Services");
        assertThat(system.controller()).isEqualTo("Kesterby Borough Council");
        assertThat(system.purposes()).containsExactly("parking", "single-view");
        assertThat(system.trust().of(RecordType.PERSON, "name")).isEqualTo(0.7);
        assertThat(system.trust().of(RecordType.PERSON, "birthDate")).isEqualTo(0.5);
        assertThat(system.trust().of(RecordType.PROPERTY, "address")).isZero();
        assertThat(system.types()).isEqualTo(Set.of(RecordType.PERSON));
        assertThat(system.feed())
                .isEqualTo(new Feed.Sftp("permits-*.csv", Duration.ofMinutes(5), Duration.ofSeconds(10)));
    }

    @Test
    void readsAPolledFeed() {
        var system = SourceSystems.read(Path.of("../config/sources"))
                .find("customer-accounts")
                .orElseThrow();
        assertThat(system.feed())
                .isEqualTo(new Feed.Rest(
                        "/accounts",
                        "updatedSince",
                        Duration.ofMinutes(5),
                        "accounts",
                        "updatedAt",
                        Optional.of(new Feed.Paging("page", "size", 200, "pages")),
                        Duration.ofSeconds(30)));
    }

    @Test
    void ordersTheSystemsOfAFolderByName() {
        var systems = SourceSystems.read(Path.of("../config/sources"));
        assertThat(systems.all())
                .extracting(SourceSystem::name)
                .containsSubsequence(List.of("council-tax", "customer-accounts", "gazetteer", "housing-register"));
        assertThat(systems.find("nobody")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    title: Parking permits | titel: Parking | parking.yaml:1: missing key: title, must be there; add it to this part of the file
                    name: parking          | name: Parking | parking.yaml:1: name: illegal name: Parking, must be lower-case words with hyphens between, at most 50 characters
                    default: 0.5           | default: 1.4  | parking.yaml:7: trust.person.default: illegal trust: 1.4, must be in [0..1]
                    name: 0.7              | nane: 0.7     | parking.yaml:7: trust.person.nane: illegal key: nane, must be one of address, birthDate, deathDate, default, emails, name, nationalInsuranceNumber, phones, relations; remove or correct it
                    protocol: sftp         | protocol: ftp | parking.yaml:8: feed.protocol: illegal protocol: ftp, must be one of rest, sftp
                    every: 5m              | every: 5 min  | parking.yaml:8: feed.every: illegal duration: 5 min, must be a number with ms, s, m or h, such as 30s
                    every: 5m              | often: 5m     | parking.yaml:8: feed.often: illegal key: often, must be one of every, files, protocol, settle; remove or correct it
                    format: csv            | format: xls   | parking.yaml:10: extract.format: illegal format: xls, must be one of csv, gazetteer, json
                    format: csv            | encoding: utf-7 | parking.yaml:9: extract: missing key: format, must be there; add it to this part of the file
                    name, dob]             | name, id]     | parking.yaml:11: extract.columns[3]: illegal column: id, must stand once
                    name, dob]             | name]         | parking.yaml:17: records[1].fields.birthDate: illegal column: dob, must be one of id, name; declare it under columns or correct it
                    type: person           | type: people  | parking.yaml:13: records[1].type: illegal type: people, must be one of person, property, business
                    birthDate              | dateOfBirth   | parking.yaml:17: records[1].fields.dateOfBirth: illegal key: dateOfBirth, must be one of name, birthDate, deathDate, nationalInsuranceNumber, emails, phones, address, relations; remove or correct it
                    {given                 | {forename     | parking.yaml:16: records[1].fields.name.forename: illegal key: forename, must be one of title, given, middle, surname; remove or correct it
                    '"{id}"'               | '"{id"'       | 'parking.yaml:14: records[1].key: illegal template: {id, must close each brace; write {column} or {column | rule}'
                    date dd                | dat dd        | parking.yaml:17: records[1].fields.birthDate: illegal rule: dat, must be one of absent, after, before, counter, date, email, find-postcode, first-word, house-name, house-number, lines, map, nino, number, only, other-words, phone, possible-date, postcode, split, time, title, uprn, without-postcode, without-title
                    owner: Parking Services | owner:       | parking.yaml:3: owner: illegal value: nothing, must be a text; write one after the key
                    """)
    void saysWhereASlipIsAndWhatToDo(String right, String wrong, String message) {
        assertThat(PARKING).contains(right);
        assertThatThrownBy(() -> read(PARKING.replace(right, wrong))).hasMessage(message);
    }

    @Test
    void theExampleOfTheDocumentationIsRight() throws Exception {
        var page = Files.readString(Path.of("../docs/source-systems.md"));
        var example = page.substring(page.indexOf("```yaml\n") + 8);
        assertThat(read(example.substring(0, example.indexOf("```"))).title()).isEqualTo("Parking permits");
    }

    @Test
    void namesAnUnknownKeyOfTheFile() {
        assertThatThrownBy(() -> read(PARKING + "password: x\n"))
                .hasMessage(
                        "parking.yaml:18: password: illegal key: password, must be one of controller, extract, feed, name, owner, purposes, records, title, trust; remove or correct it");
    }

    @Test
    void wantsTheNameOfTheFile() throws Exception {
        var file = Files.writeString(folder.resolve("permits.yaml"), PARKING);
        assertThatThrownBy(() -> SourceSystems.readFile(file))
                .hasMessage(
                        "permits.yaml:1: name: illegal name: parking, must be that of the file; rename the file to parking.yaml");
    }

    @Test
    void saysThatAFolderIsMissing() {
        var missing = folder.resolve("none");
        assertThatThrownBy(() -> SourceSystems.read(missing))
                .hasMessage(
                        missing
                                + ": cannot be read (NoSuchFileException), must be the folder of the source systems; check that it is there");
    }

    private SourceSystem read(String yaml) throws Exception {
        return SourceSystems.readFile(Files.writeString(folder.resolve("parking.yaml"), yaml));
    }
}
