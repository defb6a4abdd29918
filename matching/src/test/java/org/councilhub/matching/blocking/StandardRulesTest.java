package org.councilhub.matching.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.councilhub.matching.value.Kind;
import org.junit.jupiter.api.Test;

class StandardRulesTest {
    private static Map<String, Kind> residents() {
        var fields = new LinkedHashMap<String, Kind>();
        fields.put("given", Kind.GIVEN_NAME);
        fields.put("surname", Kind.SURNAME);
        fields.put("whole", Kind.FULL_NAME);
        fields.put("born", Kind.DATE);
        fields.put("postcode", Kind.POSTCODE);
        fields.put("town", Kind.PLACE_NAME);
        return fields;
    }

    @Test
    void usesNoFieldThatIsNotThere() {
        var rules = StandardRules.of(residents());

        assertThat(rules.values().stream().flatMap(List::stream))
                .allSatisfy(part -> assertThat(residents()).containsKey(part.substring(0, part.indexOf('.'))));
    }

    @Test
    void everyPartHasAFunctionOfItsFieldsKind() {
        var rules = StandardRules.of(residents());

        assertThat(rules.values().stream().flatMap(List::stream)).allSatisfy(part -> {
            int dot = part.indexOf('.');
            var kind = residents().getOrDefault(part.substring(0, dot), Kind.TEXT);
            assertThat(KeyFunction.of(part.substring(dot + 1)))
                    .hasValueSatisfying(
                            function -> assertThat(function.takes(kind)).isTrue());
        });
    }

    @Test
    void organisationsAreFoundByTheirWords() {
        assertThat(StandardRules.of(Map.of("name", Kind.TEXT))).containsEntry("name-words", List.of("name.words"));
    }
}
