package org.councilhub.matching.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressParserTest {
    private static Parts parse(String line) {
        return AddressParser.parse(AddressText.of(line, ""), Streets.none());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    136C Tonbridge Road            | 136 | 136 | c
                    Flat C 136 Tonbridge Road      | 136 | 136 | c
                    Flat C, 136 Tonbridge Rd       | 136 | 136 | c
                    Flat 2, 14 Mill Lane           | 14  | 14  | 2
                    14/2 Mill Lane                 | 14  | 14  | 2
                    2, 14 Mill Lane                | 14  | 14  | 2
                    Unit 7 12-14 Mill Lane         | 12  | 14  | 7
                    12 - 14 Mill Lane              | 12  | 14  |
                    12 a Mill Lane                 | 12  | 12  | a
                    No 9, Mill Lane                | 9   | 9   |
                    8, Church Gardens, Loose       | 8   | 8   |
                    144 and a half Mill Lane       | 144 | 144 | half
                    Flat 74 High Street            | 74  | 74  |
                    Oast House 25 Flat 4 Mill Lane | 25  | 25  | 4
                    """)
    void numberAndUnitAreTakenApart(String line, int low, int high, String unit) {
        var parts = parse(line);

        assertThat(parts.low()).isEqualTo(low);
        assertThat(parts.high()).isEqualTo(high);
        assertThat(parts.units()).isEqualTo(unit == null ? Set.of() : Set.of(unit));
    }

    @Test
    void namesStandBeforeTheStreetAndPlacesBehindIt() {
        var parts = parse("Kent Joinery Ltd, Rose House, 12 St. John's Road, Loose, Maidstone, ME15 0AA");

        assertThat(parts.name()).containsExactly("kent", "joinery", "ltd", "rose", "house");
        assertThat(parts.street()).containsExactly("st", "john", "road");
        assertThat(parts.locality()).containsExactly("loose", "maidstone");
        assertThat(parts.postcode()).isEqualTo("ME150AA");
    }

    @Test
    void abbreviationsAreWrittenOutAndPluralsStemmed() {
        assertThat(parse("3 King's Gdns").street())
                .isEqualTo(parse("3 Kings Gardens").street());
    }

    @Test
    void welshStreetsBeginWithTheirWord() {
        var parts = parse("4 Heol y Felin, Caerdydd");

        assertThat(parts.low()).isEqualTo(4);
        assertThat(parts.street()).contains("heol", "felin");
    }

    @Test
    void floorsAreNoNames() {
        var parts = parse("First Floor Flat 21 Bower Street Maidstone");

        assertThat(parts.floors()).isEqualTo(Floors.bit("1f"));
        assertThat(parts.low()).isEqualTo(21);
        assertThat(parts.units()).isEmpty();
        assertThat(parts.name()).isEmpty();
    }

    @Test
    void whatStandsBesideAnAddressIsNotThatAddress() {
        assertThat(parse("Land at the rear of 11 West Street").beside()).isTrue();
        assertThat(parse("Annexe at 11 West Street").beside()).isTrue();
        assertThat(parse("11 West Street").beside()).isFalse();
    }

    @Test
    void postOfficeBoxesAreNoNumbers() {
        assertThat(parse("PO Box 203, Elstree Road").hasNumber()).isFalse();
    }

    @Test
    void lettersMistakenForThePostcodesDigitArePutRight() {
        assertThat(WrittenCode.canonical("me15 oaa")).isEqualTo("ME150AA");
        assertThat(WrittenCode.canonical("ME1S 6JQ")).isEqualTo("ME1S6JQ");
    }

    @Test
    void columnsSayWhatLinesWouldHaveToBeReadFor() {
        var text = new AddressText(
                List.of(),
                List.of("GROUND FLOOR"),
                List.of("24", "TEXTILE HOUSE"),
                List.of("MILL LANE"),
                List.of("GROUND FLOOR", "TEXTILE HOUSE", "24 MILL LANE"),
                List.of("LOOSE"),
                "ME15 0AA",
                "",
                "10008241429.00");

        var parts = AddressParser.parse(text, Streets.none());

        assertThat(parts.low()).isEqualTo(24);
        assertThat(parts.floors()).isEqualTo(Floors.bit("g"));
        assertThat(parts.name()).containsExactly("textile", "house");
        assertThat(parts.street()).containsExactly("mill", "lane");
        assertThat(parts.locality()).containsExactly("loose");
        assertThat(parts.uprn()).isEqualTo("10008241429");
    }

    @Test
    void aNumberBeforeAStrokeIsTheHousesInAColumnOfNames() {
        var text = new AddressText(
                List.of("60/ARK ACADEMY"),
                List.of(),
                List.of(),
                List.of("HEMLOCK ROAD"),
                List.of(),
                List.of(),
                "",
                "",
                "");

        var parts = AddressParser.parse(text, Streets.none());

        assertThat(parts.low()).isEqualTo(60);
        assertThat(parts.name()).containsExactly("ark", "academy");
    }

    @Test
    void aLineMayBeANameOrAStreet() {
        var streets = new Streets();
        streets.add(List.of("st", "jame"));

        var readings = AddressParser.readings(AddressText.of("St James School, Lonsdal Rod", ""), streets);

        assertThat(readings).extracting(Parts::street).contains(List.of("st", "jame"), List.of("lonsdal", "rod"));
    }
}
