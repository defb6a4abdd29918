package org.councilhub.matching.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AddressesTest {
    private static Profile file(List<String> columns, List<List<String>> rows) {
        var profile = new Profile();
        profile.file(columns);
        rows.forEach(profile::add);
        return profile;
    }

    private static final Profile ASKED = file(
            List.of("name", "address", "postcode"),
            List.of(
                    List.of("Larkfield Primary School", "Mill Lane, Loose", "ME15 0AA"),
                    List.of("The Oast Kitchen Ltd", "14 Church Street, Coxheath", "ME17 4AA"),
                    List.of("Kent Joinery Ltd", "3 Park Road, Maidstone", "ME16 8BB")));

    @Test
    void aListWithHousesAndStreetsIsAGazetteer() {
        var gazetteer = file(
                List.of("paon", "street_name", "town", "local_authority"),
                List.of(
                        List.of("14", "CHURCH STREET", "COXHEATH", "KEN"),
                        List.of("OAST HOUSE", "MILL LANE", "LOOSE", "KEN"),
                        List.of("3", "PARK ROAD", "MAIDSTONE", "MDW")));

        assertThat(Suggestion.addresses(ASKED, gazetteer, Set.of()))
                .hasValueSatisfying(columns -> assertThat(columns.words())
                        .isEqualTo("names from name; premises from paon; streets from street_name; lines from address;"
                                + " localities from town, local_authority; postcodes from postcode;"
                                + " areas from local_authority"));
    }

    @Test
    void aListOfBusinessesOrOfPeopleIsNone() {
        assertThat(Suggestion.addresses(ASKED, ASKED, Set.of())).isEmpty();
        var people = file(
                List.of("forename", "surname", "house", "street"),
                List.of(List.of("Amy", "Okafor", "14", "Church Street"), List.of("Bob", "Smith", "3", "Park Road")));
        assertThat(Suggestion.addresses(ASKED, people, Set.of())).isEmpty();
    }
}
