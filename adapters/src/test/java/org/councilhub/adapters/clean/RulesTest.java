package org.councilhub.adapters.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    absent UNKNOWN, 01/01/1900 | Amy                      | Amy
                    absent UNKNOWN, 01/01/1900 | unknown                  |
                    absent UNKNOWN, 01/01/1900 | 01/01/1900               |
                    only Y, D                  | d                        | d
                    only Y, D                  | N                        |
                    map 1=approved, 8=old      | 8                        | old
                    before /                   | 60/ARK SCHOOL            | 60
                    before /                   | ARK SCHOOL               | ARK SCHOOL
                    after /                    | 60/ARK SCHOOL            | ARK SCHOOL
                    after /                    | ARK SCHOOL               |
                    house-number               | 12A-14                   | 12A-14
                    house-number               | ARK SCHOOL               |
                    house-name                 | 41A                      |
                    house-name                 | 7 OAKS                   | 7 OAKS
                    possible-date yyyyMMdd     | 19560409                 | 1956-04-09
                    possible-date yyyyMMdd     | 19560431                 |
                    first-word                 | Amy Rose  May            | Amy
                    other-words                | Amy Rose  May            | Rose May
                    other-words                | Amy                      |
                    title                      | Mrs Amy Okafor           | Mrs
                    title                      | Amy Okafor               |
                    title                      | Dr. Okafor               | Dr.
                    without-title              | Mrs Amy Okafor           | Amy Okafor
                    without-title              | Mrs                      |
                    date dd/MM/yyyy            | 02/05/2011               | 2011-05-02
                    date ddMMyyyy              | 02052011                 | 2011-05-02
                    date dd-MMM-yyyy           | 21-SEP-2023              | 2023-09-21
                    date dd/MM/yyyy, yyyy-MM-dd | 2011-05-02              | 2011-05-02
                    time iso                   | 1970-01-01T00:00:01Z     | 1000
                    time iso                   | 1970-01-01T01:00:01+01:00 | 1000
                    time yyyyMMdd              | 19700102                 | 86400000
                    time ddMMyyyyHHmmss        | 02011970000001           | 86401000
                    time dd/MM/yyyy HH:mm Europe/London | 01/07/2026 01:00 | 1782864000000
                    counter                    | 0017                     | 0017
                    number                     | 533040.50                | 533040.50
                    uprn                       | 1710022145.00            | 1710022145
                    uprn                       | 000010008241             | 10008241
                    uprn                       | 0                        |
                    uprn                       | 1.7E9                    |
                    uprn                       | 1234567890123            |
                    nino                       | xb 12 34 56 c            | XB123456C
                    nino                       | XB123456                 | XB123456
                    nino                       | QQ123456C                |
                    nino                       | GB123456C                |
                    nino                       | OO123456C                |
                    nino                       | XB12345                  |
                    email                      | Amy@Example.ORG          | amy@example.org
                    email                      | mailto:amy@example.org   | amy@example.org
                    email                      | none@none                |
                    email                      | ask her husband          |
                    phone                      | 07700 900123             | +447700900123
                    phone                      | (01632) 960123           | +441632960123
                    phone                      | +353 1 496 0123          | +35314960123
                    phone IE                   | 01 496 0123              | +35314960123
                    phone                      | 00000                    |
                    phone                      | see notes                |
                    postcode                   | me156jx                  | ME15 6JX
                    postcode                   | EC1A  1BB                | EC1A 1BB
                    postcode                   | gir0aa                   | GIR 0AA
                    postcode                   | 75001                    | 75001
                    find-postcode              | 12 Alder Road, Kesterby, kb14qt | KB1 4QT
                    find-postcode              | KB1 4QT Farm, KB2 1AA    | KB2 1AA
                    find-postcode              | 12 Alder Road            |
                    without-postcode           | 12 Alder Road, Kesterby, KB1 4QT | 12 Alder Road, Kesterby
                    without-postcode           | 12 Alder Road KB1 4QT Kesterby | 12 Alder Road, Kesterby
                    without-postcode           | 12 Alder Road            | 12 Alder Road
                    """)
    void gives(String rule, String value, String expected) {
        assertThat(Rules.named(rule).apply(value))
                .isEqualTo(expected == null ? Cleaned.none() : Cleaned.kept(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    date dd/MM/yyyy   | 31/02/2011        | a date like dd/MM/yyyy
                    date dd/MM/yyyy   | 02/25/2011        | a date like dd/MM/yyyy
                    date dd/MM/yyyy   | 2/5/2011          | a date like dd/MM/yyyy
                    time iso          | yesterday         | a time like 2026-11-24T09:30:00Z
                    counter           | -1                | a whole number
                    number            | 1,5               | a number
                    map 1=new, 8=old  | 9                 | one of 1, 8
                    """)
    void findsUnreadable(String rule, String value, String wanted) {
        assertThat(Rules.named(rule).apply(value)).isEqualTo(new Cleaned.Unreadable(wanted));
    }

    @Test
    void splitsAtAMark() {
        assertThat(Rules.named("split /").apply("60/ARK SCHOOL/"))
                .isEqualTo(new Cleaned.Kept(List.of("60", "ARK SCHOOL")));
    }

    @Test
    void partsAFreeTextAtCommasAndLineEnds() {
        assertThat(Rules.named("lines").apply("Flat 1,12 Alder Road , ,\r\nKesterby"))
                .isEqualTo(new Cleaned.Kept(List.of("Flat 1", "12 Alder Road", "Kesterby")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nothing           | illegal rule: nothing, must be one of absent, after, before, counter, date, email, find-postcode, first-word, house-name, house-number, lines, map, nino, number, only, other-words, phone, possible-date, postcode, split, time, title, uprn, without-postcode, without-title
                    nino x            | illegal argument of rule nino: x, must be none
                    absent            | illegal arguments of rule absent: none, must be words with commas between
                    map A             | illegal argument of rule map: A, must be CODE=WORD
                    date dd/MM/yy     | illegal date form: dd/MM/yy, must have a year of four digits such as dd/MM/yyyy
                    phone XX          | illegal region of rule phone: XX, must be a country's two letters such as GB
                    before            | illegal argument of rule before: none, must be a text
                    """)
    void saysWhatIsWrongWithARule(String call, String message) {
        assertThatThrownBy(() -> Rules.named(call))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
