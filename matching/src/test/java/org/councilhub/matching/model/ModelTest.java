package org.councilhub.matching.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelTest {
    private static final String SMALL = """
            model: small
            prior: -10
            thresholds: {match: 2, review: 0, floor: -4}
            fields:
              surname: {kind: surname, from: name.surname}
              code: {kind: identifier, from: code}
            blocking:
              population: 100000
              too-common: 100
              rules:
                code: [code.value]
            comparisons:
              code:
                type: identifier
                fields: code
                levels:
                  exact: {m: 0.9, u: 0.001}
                  near: {m: 0.05, u: 0.001}
            """;

    @Test
    void readsAModel() {
        var model = Model.parse("small.yaml", SMALL);

        assertThat(model.name()).isEqualTo("small");
        assertThat(model.thresholds()).isEqualTo(new Thresholds(2, 0, -4));
        assertThat(model.fields()).containsExactly("code", "name.surname");
        assertThat(model.hash()).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "prior: -10 # prio: -10 # small.yaml:2: prio: unknown key, must be one of model, prior, alternatives, thresholds, fields, blocking, comparisons, guards, contradictions, frequencies, addresses",
                "kind: surname # kind: sirname # small.yaml:5: fields.surname.kind: unknown kind: sirname, must be one of given-name, surname, full-name, generation, date, postcode, address-lines, addresses, phone, email, nino, identifier, uprn, group, sex, category, place-name, number, year, position, organisation, company-number, charity-number, rates-reference, text",
                "from: code # column: code # small.yaml:6: fields.code.column: unknown key, must be one of kind, from, read, else",
                "[code.value] # [code.phonetic] # small.yaml:11: blocking.rules.code: illegal part: code.phonetic, a identifier has the functions value, typo",
                "[code.value] # [cod.value] # small.yaml:11: blocking.rules.code: illegal part: cod.value, must be FIELD.FUNCTION with one of the fields surname, code",
                "fields: code # fields: surname # small.yaml:15: comparisons.code.fields: illegal field: surname is a surname, a comparison of type identifier cannot use it",
                "near: {m: 0.05 # exakt: {m: 0.05 # small.yaml:18: comparisons.code.levels.exakt: unknown key, must be one of exact, near",
                "m: 0.9 # m: 0.99 # small.yaml:17: comparisons.code.levels: the m of the levels sum to 1.040000, must leave something below 1",
                "u: 0.001} # u: 7} # small.yaml:17: comparisons.code.levels.exact.u: illegal value: 7, must be in [1.0E-12..1]",
                "review: 0 # review: 4 # small.yaml:3: thresholds: illegal order: match 2.0, review 4.0, floor -4.0; must fall from match to floor",
                "prior: -10 # prior: few # small.yaml:2: prior: illegal number: few",
                "model: small # '' # small.yaml:2: lacks the key model: add it",
            })
    void namesFileLineKeyRuleAndRemedy(String good, String bad, String message) {
        assertThatThrownBy(
                        () -> Model.parse("small.yaml", SMALL.replaceFirst(java.util.regex.Pattern.quote(good), bad)))
                .isInstanceOf(ModelException.class)
                .hasMessage(message);
    }

    @Test
    void namesTheLineOfBrokenYaml() {
        assertThatThrownBy(() -> Model.parse("small.yaml", SMALL + "  : ]\n"))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("small.yaml:19: not YAML: ");
    }

    @Test
    void refusesWhatIsNotThereOrNotText(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> Model.read(folder.resolve("none.yaml")))
                .hasMessageEndingWith("none.yaml: no such file: name an existing model");
        var latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'a', (byte) 0xe9, ':'});
        assertThatThrownBy(() -> Model.read(latin)).hasMessage("latin.yaml:1: not UTF-8: save it as UTF-8");
    }

    @Test
    void hashChangesWithTextAndStopKeysOnly() {
        var model = Model.parse("small.yaml", SMALL);

        assertThat(Model.parse("other-name.yaml", SMALL).hash()).isEqualTo(model.hash());
        assertThat(Model.parse("small.yaml", SMALL.replace("0.9", "0.8")).hash())
                .isNotEqualTo(model.hash());
        var revised = model.withStopKeys(Set.of("code:X"));
        assertThat(revised.hash()).isNotEqualTo(model.hash());
        assertThat(revised.stopKeys()).containsExactly("code:X");
    }
}
