package org.councilhub.matching.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {
    @ParameterizedTest
    @CsvSource({
        "1081247,1081247",
        "215199,215199",
        "1081247-0,1081247",
        "1081247-3,1081247-3",
        "1081247/3,1081247-3",
        "SC12345,SC012345",
        "sc 012345,SC012345",
        "NIC100123,NIC100123",
        "'',''",
        "108124,''",
        "2081247,''",
        "10812477,''",
        "exempt,''",
        "SC0123456,SC123456"
    })
    void charityNumbersKeepTheRulesOfTheirRegister(String written, String canonical) {
        assertThat(canonical(Kind.CHARITY_NUMBER, written)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "0114015003N,114015003N",
        "01/140-15.003 n,114015003N",
        "114015003N,114015003N",
        "000,''",
        "SHOP,''",
        "12345678901234567890123456,''"
    })
    void ratesReferencesAreOneWithAndWithoutZerosAndPunctuation(String written, String canonical) {
        assertThat(canonical(Kind.RATES_REFERENCE, written)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "01622 602000,+441622602000",
        "7700 900123,+447700900123",
        "+91 4936 202565,+914936202565",
        "818-892-2818,8188922818",
        "18188922818,18188922818",
        "(4812)85-62-34,4812856234"
    })
    void aNumberThatIsNotBritishHasNoCountryUnlessItSaysSo(String written, String canonical) {
        assertThat(canonical(Kind.PHONE, written)).isEqualTo(canonical);
    }

    private static String canonical(Kind kind, String written) {
        return String.join("", kind.canonical(List.of(written)));
    }
}
