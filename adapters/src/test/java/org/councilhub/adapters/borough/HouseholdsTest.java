package org.councilhub.adapters.borough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HouseholdsTest {
    @Test
    void drawAnyHouseholdAgainFromItsNumberAlone() {
        var borough = new Borough(9, 3_000, 2);
        var all = borough.households().toList();
        var again = new Households(borough);

        for (int number = all.size() - 1; number >= 0; number--)
            assertThat(again.at(number)).isEqualTo(all.get(number));
    }

    @Test
    void reachTenMillionResidents() {
        var borough = new Borough(1, 10_000_000, 0);
        var households = new Households(borough);
        var slips = new Slips();
        var systems = List.of(
                new CouncilTax(borough, households, slips),
                new HousingRegister(borough, households, slips),
                new CustomerPlatform(borough, households, slips));
        long last = households.dwellings() - 1;

        assertThat(households.dwellings()).isBetween(4_000_000L, 4_800_000L);
        for (long number : new long[] {0, last / 2, last})
            for (var system : systems)
                assertThat(system.entries(households.at(number), 0))
                        .isEqualTo(system.entries(households.at(number), 0));
        assertThat(households.at(last).home().postcode()).matches("K[B-G]\\d{1,2} [1-8][A-Z]{2}");
        assertThat(households
                        .streets()
                        .street(households.streets().count() - 1)
                        .dwellings()
                        .getLast()
                        .number())
                .isEqualTo(last);
    }

    @Test
    void letNobodyMoveIntoAnOccupiedHome() {
        var borough = new Borough(2, 20_000, 20);
        var homes = new Households(borough);
        var moved = borough.households()
                .map(Household::next)
                .filter(next -> next != null)
                .toList();

        assertThat(moved).isNotEmpty().allMatch(next -> next != null && homes.isEmpty(next.number()));
    }

    @Test
    void bearChildrenWhenTheirMotherIsOfAge() {
        new Borough(4, 20_000, 0)
                .households()
                .filter(household -> household.kind() == Household.Kind.FAMILY)
                .forEach(household -> {
                    var mother = household.members().getFirst();
                    household.members().stream()
                            .skip(2)
                            .forEach(child -> assertThat(child.born().getYear()
                                            - mother.born().getYear())
                                    .isBetween(17, 60));
                });
    }

    @Test
    void refuseABoroughThatCannotBe() {
        assertThatThrownBy(() -> new Borough(1, 0, 0))
                .hasMessage("illegal number of residents: 0, must be in [1..12000000]");
        assertThatThrownBy(() -> new Borough(1, 10, 400))
                .hasMessage("illegal number of days: 400, must be in [0..365]");
    }
}
