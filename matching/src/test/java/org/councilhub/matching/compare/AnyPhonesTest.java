package org.councilhub.matching.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.councilhub.matching.blocking.KeyFunction;
import org.councilhub.matching.value.Kind;
import org.councilhub.matching.value.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnyPhonesTest {
    private final AnyPhones phones = new AnyPhones(0, Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "+91 4936 202565, 4936202565, exact",
        "18188922818, 818-892-2818, exact",
        "+7(4812)85-62-34, 481-285-6234, exact",
        "+91 4936 202565, 4936202566, different",
        "01622 602000, 01622 602001, near"
    })
    void areOneWithTheirCountrysCodeAndWithout(String one, String other, String level) {
        assertThat(level(one, other)).isEqualTo(level);
        assertThat(level(other, one)).isEqualTo(level);
        if (level.equals("exact"))
            assertThat(Collections.disjoint(keys(one), keys(other))).isFalse();
    }

    private String level(String one, String other) {
        return Identifiers.LEVELS.get(Comparison.level(phones.compare(values(one), values(other))));
    }

    private static List<?> keys(String phone) {
        return KeyFunction.PHONE.of(value(phone));
    }

    private static Value[] values(String phone) {
        return new Value[] {value(phone)};
    }

    private static Value value(String phone) {
        return Objects.requireNonNull(Kind.PHONE.parse(Kind.PHONE.canonical(List.of(phone))));
    }
}
