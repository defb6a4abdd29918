package org.councilhub.adapters.borough;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StreetsTest {
    private static final long DWELLINGS = 12_345;
    private final Streets streets = new Streets(1, DWELLINGS);

    private List<Street> all() {
        return LongStream.range(0, streets.count()).mapToObj(streets::street).toList();
    }

    @Test
    void holdEveryDwellingOnceAndInOrder() {
        var numbers = new ArrayList<Long>();
        for (var street : all()) for (var dwelling : street.dwellings()) numbers.add(dwelling.number());

        assertThat(numbers)
                .containsExactlyElementsOf(
                        LongStream.range(0, DWELLINGS).boxed().toList());
    }

    @Test
    void findADwellingFromItsNumberAlone() {
        for (var street : all())
            for (var dwelling : street.dwellings())
                assertThat(new Streets(1, DWELLINGS).dwelling(dwelling.number()))
                        .isEqualTo(dwelling);
    }

    @Test
    void giveNoTwoDwellingsOneUprnOrOneAddress() {
        var uprns = new HashSet<String>();
        var addresses = new HashSet<String>();
        for (var street : all()) {
            for (var dwelling : street.dwellings()) {
                assertThat(uprns.add(dwelling.uprn())).isTrue();
                assertThat(addresses.add(dwelling.lines() + dwelling.postcode()))
                        .as("%s", dwelling.lines())
                        .isTrue();
            }
        }
    }

    @Test
    void giveNoTwoStreetsOfATownOneName() {
        var names = new HashSet<String>();
        for (var street : all())
            assertThat(names.add(street.name() + ", " + street.town()))
                    .as(street.name())
                    .isTrue();
    }

    @Test
    void giveOnePostcodeToOneStreetAndAtMostSixtyHomes() {
        var streetOf = new HashMap<String, String>();
        var homes = new HashMap<String, Integer>();
        for (var street : all()) {
            for (var dwelling : street.dwellings()) {
                assertThat(streetOf.computeIfAbsent(dwelling.postcode(), code -> street.usrn()))
                        .isEqualTo(street.usrn());
                homes.merge(dwelling.postcode(), 1, Integer::sum);
            }
        }
        assertThat(homes.values()).allMatch(count -> count <= 60);
    }
}
