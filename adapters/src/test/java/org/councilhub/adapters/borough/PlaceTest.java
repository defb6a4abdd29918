package org.councilhub.adapters.borough;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceTest {
    @Test
    void takesNumberAndStreetApart() {
        assertThat(Place.of(List.of("12 ALDER RD", "KESTERBY"), "KB1 4QT"))
                .isEqualTo(new Place("12", "ALDER RD", "KESTERBY", "KB1 4QT"));
        assertThat(Place.of(List.of("136C Alder Road", "Kesterby"), null))
                .isEqualTo(new Place("136C", "Alder Road", "Kesterby", ""));
    }

    @Test
    void putsTheFlatBeforeTheNumber() {
        assertThat(Place.of(List.of("Flat 3 Larkspur Court", "12 Alder Road", "Kesterby"), "KB1 4QT"))
                .isEqualTo(new Place("Flat 3 Larkspur Court 12", "Alder Road", "Kesterby", "KB1 4QT"));
    }

    @Test
    void takesTheFirstLineOfANamedHouse() {
        assertThat(Place.of(List.of("ROSE COTTAGE", "CHURCH LANE", "KESTERBY"), "KB1 1BB"))
                .isEqualTo(new Place("ROSE COTTAGE", "CHURCH LANE", "KESTERBY", "KB1 1BB"));
    }

    @Test
    void readsFreeTextWithAndWithoutCommas() {
        assertThat(Place.of("12 Alder Rd, Kesterby, KB14QT"))
                .isEqualTo(new Place("12", "Alder Rd", "Kesterby", "KB14QT"));
        assertThat(Place.of("12 Alder Rd Kesterby KB1 4QT"))
                .isEqualTo(new Place("12", "Alder Rd Kesterby", "", "KB1 4QT"));
        assertThat(Place.of("12 Alder Rd, Kesterby")).isEqualTo(new Place("12", "Alder Rd", "Kesterby", ""));
    }
}
