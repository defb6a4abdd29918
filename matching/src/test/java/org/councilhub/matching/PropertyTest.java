package org.councilhub.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilhub.matching.People.PROPERTIES;
import static org.councilhub.matching.People.property;

import org.junit.jupiter.api.Test;

/** A neighbour, a parent or a child is not the property itself. */
class PropertyTest {
    private static final double MATCH = PROPERTIES.model().thresholds().match();

    private static MatchRecord at(String id, String... lines) {
        return property(id, lines).with("address.postcode", "KB1 4QT").readyProperty();
    }

    @Test
    void joinsTheAddressInUpperCaseAndAbbreviated() {
        assertThat(PROPERTIES
                        .score(at("a", "12 ALDER RD", "KESTERBY"), at("b", "12 Alder Road", "Kesterby"))
                        .bits())
                .isGreaterThan(MATCH);
    }

    @Test
    void joinsASuffixWithTheFlatThatItNames() {
        assertThat(PROPERTIES
                        .score(at("a", "136C ALDER RD"), at("b", "Flat C", "136 Alder Road"))
                        .bits())
                .isGreaterThan(MATCH);
    }

    @Test
    void vetoesAnotherNumberOrUnit() {
        assertThat(PROPERTIES
                        .score(at("a", "12 Alder Road"), at("b", "14 Alder Road"))
                        .veto())
                .contains("another house");
        assertThat(PROPERTIES
                        .score(at("a", "Flat 3", "12 Alder Road"), at("b", "Flat 4", "12 Alder Road"))
                        .veto())
                .contains("another unit of the building");
        assertThat(PROPERTIES
                        .score(at("a", "Flat 3", "12 Alder Road"), at("b", "12 Alder Road"))
                        .veto())
                .contains("another unit of the building");
    }

    @Test
    void vetoesAnotherUprnThoughTheAddressesAreEqual() {
        var one = property("a", "12 Alder Road").with("uprn", "9950123456").readyProperty();
        var other = property("b", "12 Alder Road").with("uprn", "9950999999").readyProperty();

        assertThat(PROPERTIES.score(one, other).veto()).contains("conflicting UPRNs");
    }

    @Test
    void joinsByUprnAlone() {
        var tax =
                property("a", "LAND AT ALDER RD").with("uprn", "9950123456.00").readyProperty();
        var master = property("b", "The Old Barn", "Alder Road")
                .with("uprn", "9950123456")
                .readyProperty();

        assertThat(PROPERTIES.score(tax, master).bits()).isGreaterThan(MATCH);
        assertThat(PROPERTIES.score(tax, master).veto()).isEmpty();
    }

    @Test
    void withoutAPostcodeOnlyTheLocalityTellsWhichHighStreetItIs() {
        var tax = property("a", "12 HIGH ST", "MOTTWORTH").readyProperty();
        var here = property("b", "12 High Street", "Marshby", "Mottworth")
                .with("address.postcode", "KB3 3PW")
                .readyProperty();
        var there = property("c", "12 High Street", "Corvesfield")
                .with("address.postcode", "KB3 4WD")
                .readyProperty();

        assertThat(PROPERTIES.score(tax, here).bits()).isGreaterThan(MATCH);
        assertThat(PROPERTIES.score(tax, there).bits()).isLessThan(MATCH - 4);
    }
}
