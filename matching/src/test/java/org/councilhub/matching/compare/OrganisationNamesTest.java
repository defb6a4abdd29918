package org.councilhub.matching.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilhub.matching.tables.ValueFrequencies;
import org.councilhub.matching.value.Kind;
import org.councilhub.matching.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationNamesTest {
    /** Codes in eighths of a bit: of a list of councils and schools. */
    private static final ValueFrequencies WORDS = new ValueFrequencies(
            Map.of("council", 16, "borough", 20, "school", 20, "primary", 24, "services", 24, "town", 24, "high", 30),
            80,
            .02);

    private static String level(String x, String y) {
        var comparison = new OrganisationNames(0, Optional.of(WORDS));
        int there = comparison.compare(values(x), values(y));
        assertThat(comparison.compare(values(y), values(x))).isEqualTo(there);
        return OrganisationNames.LEVELS.get(Comparison.level(there));
    }

    private static Value[] values(String names) {
        var kind = Kind.ORGANISATION;
        return new Value[] {kind.parse(kind.canonical(List.of(names.split(";", -1))))};
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Kent Joinery Ltd               | KENT JOINERY LIMITED               | all-words
                    Smith & Jones                  | Jones and Smith LLP                | all-words
                    The Oast Kitchen CIC           | Oast Kitchen                       | all-words
                    A. B. C. Plumbing              | ABC Plumbing Ltd.                  | all-words
                    Oast Kitchen                   | OastKitchen                        | all-words
                    Kent Joinery Ltd t/a Oast Barn | Oast Barn                          | all-words
                    Kent Joinry                    | Kent Joinery                       | all-words
                    Town Council                   | The Town Council                   | all-common
                    Maidstone                      | Maidstone Borough Council          | core
                    Larkfield Primary School       | Larkfield School                   | core
                    Larkfield Garden Nurseries     | Larkfield Nurseries                | most-words
                    Kent Joinery (Maidstone)       | Kent Joinery                       | all-words
                    Maidstone Borough Council      | MBC                                | initials
                    Larkfield Joinery              | Larkfield Plumbing                 | some-words
                    Larkfield Deli                 | Larkfield Delicatessen             | all-words
                    Deli                           | Delicatessen                       | different
                    Mullenkrantz Autohaus          | Muellenkranz Autohaus              | all-words
                    Maidstone Borough Council      | Swale Borough Council              | different
                    Acme Store 12                  | Acme Store 14                      | different
                    Oxford                         | Oxfordshire                        | different
                    """)
    void namesAreComparedWordByWord(String x, String y, String level) {
        assertThat(level(x, y)).isEqualTo(level);
    }

    @Test
    void ofSeveralNamesTheBestPairCounts() {
        assertThat(level("Kent Joinery;Oast Barn", "Larkfield Plumbing;Oast Barn Ltd"))
                .isEqualTo("all-words");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
                    01234567, 01234567
                    1234567, 01234567
                    sc 123456, SC123456
                    OC-301540, OC301540
                    12, none
                    ABCDEFGH, none
                    """)
    void companyNumbersHaveEightCharacters(String written, String number) {
        assertThat(Kind.COMPANY_NUMBER.canonical(List.of(written)))
                .isEqualTo(number == null ? List.of() : List.of(number));
    }
}
