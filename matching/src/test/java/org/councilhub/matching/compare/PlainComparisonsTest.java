package org.councilhub.matching.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.councilhub.matching.value.Kind;
import org.councilhub.matching.value.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comparisons of single values: their levels by example, and against a plain reckoning of what they should be. */
class PlainComparisonsTest {
    private static String level(ComparisonType type, List<String> x, List<String> y) {
        var kind = type.needs().getFirst();
        var fields = new EnumMap<Kind, Integer>(Map.of(kind, 0));
        var comparison = type.on(fields, Optional.empty());
        var a = new Value[] {kind.parse(kind.canonical(x))};
        var b = new Value[] {kind.parse(kind.canonical(y))};
        int agreement = comparison.compare(a, b);
        assertThat(comparison.compare(b, a)).isEqualTo(agreement);
        return agreement == Comparison.NOTHING ? "nothing" : type.levels().get(Comparison.level(agreement));
    }

    @ParameterizedTest
    @CsvSource({
        "sex, Male, M, exact",
        "sex, mężczyzna, 1, exact",
        "sex, Kobieta, F, exact",
        "sex, m, f, different",
        "sex, unknown, f, nothing",
        "category, Married, MARRIED , exact",
        "category, Married, Single, different",
        "place-name, St Albans, Saint Albans, exact",
        "place-name, Wolverhampton, Wolverhamton, near",
        "place-name, Newcastle, Newcastle upon Tyne, part",
        "place-name, Leeds, York, different",
        "place-name, NSW, NSQ, different",
        "number, '£1,250.50', 1250.5, exact",
        "number, 41, 42, near",
        "number, 1000, 1009, near",
        "number, 1000, 1080, rough",
        "number, 1000, 2000, different",
        "number, many, 3, nothing",
        "year, 1954, 1954.0, exact",
        "year, 1954, 1955, next",
        "year, 1954, 1994, one-digit",
        "year, 1954, 1961, decade",
        "year, 1954, 1982, different",
        "postcode, 80331, 80331, exact",
        "postcode, 80331, 80337, near",
        "postcode, 2000, 2000.0, exact",
        "postcode, 89132-1234, 89132, exact",
        "postcode, 80331, 80345, district",
        "postcode, 80331, 80999, area",
        "postcode, 80331, 10115, different",
        "text, red leather sofa, red leather sofa, exact",
        "text, red leather sofa, sofa in red leather, words",
        "text, red leather sofa, blue bench, different",
        "phone, 702-919-1300, (702) 919 1300, exact",
        "phone, 702-919-1300, 702-919-1301, near",
    })
    void levelsByExample(String type, String x, String y, String level) {
        assertThat(level(ComparisonType.of(type).orElseThrow(), List.of(x), List.of(y)))
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "51.5007, -0.1246, 51.5007, -0.1246, same-place",
        "51.5007, -0.1246, 51.5033, -0.1195, near",
        "51.5007, -0.1246, 51.5560, -0.2796, region",
        "51.5007, -0.1246, 53.4808, -2.2426, different",
        "179680, 530268, 179700, 530290, same-place",
        "179680, 530268, 184000, 531000, around",
        "179680, 530268, 51.5, -0.12, different",
        "0, 0, 51.5, -0.12, nothing",
    })
    void distancesByExample(String north, String east, String otherNorth, String otherEast, String level) {
        assertThat(level(ComparisonType.DISTANCE, List.of(north, east), List.of(otherNorth, otherEast)))
                .isEqualTo(level);
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of("red", "blue", "sofa", "leather", "bench", "old", "chair")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    /** Two thirds of the shorter text's words, counted as sets. */
    @Property(tries = 2000)
    void textsThatShareWordsAreSeenAsSuch(@ForAll("words") List<String> x, @ForAll("words") List<String> y) {
        var shared = new TreeSet<>(x);
        shared.retainAll(y);
        int fewer = Math.min(x.size(), y.size());
        boolean share = fewer >= 2 && shared.size() >= 2 && shared.size() * 3 >= fewer * 2;
        var level = level(ComparisonType.TEXT, List.of(String.join(" ", x)), List.of(String.join(" ", y)));

        if (x.equals(y)) assertThat(level).isEqualTo("exact");
        else if (share) assertThat(level).isIn("near", "words");
        else assertThat(level).isIn("near", "alike", "different");
    }

    @Property(tries = 2000)
    void yearsAreComparedAsNumbersAndAsDigits(
            @ForAll @net.jqwik.api.constraints.IntRange(min = 1900, max = 2020) int x,
            @ForAll @net.jqwik.api.constraints.IntRange(min = 1900, max = 2020) int y) {
        int apart = Math.abs(x - y);
        boolean digit = PlainStrings.distance("" + x, "" + y) <= 1;
        var expected =
                apart == 0 ? "exact" : apart == 1 ? "next" : digit ? "one-digit" : apart <= 10 ? "decade" : "different";

        assertThat(level(ComparisonType.YEAR, List.of("" + x), List.of("" + y))).isEqualTo(expected);
    }

    /** On the small scale the sphere is flat: 111.2 km a degree of latitude, that by the cosine a degree of longitude. */
    @Property(tries = 1000)
    void distancesAreThoseOfThePlaneNearby(
            @ForAll @net.jqwik.api.constraints.DoubleRange(min = -0.3, max = 0.3) double north,
            @ForAll @net.jqwik.api.constraints.DoubleRange(min = -0.3, max = 0.3) double east) {
        double y = north * 111_195;
        double x = east * 111_195 * Math.cos(Math.toRadians(51.5 + north / 2));
        double plain = Math.hypot(x, y);
        double[] limits = {100, 1_000, 10_000, 50_000};
        int expected = 0;
        while (expected < limits.length && plain > limits[expected]) expected++;
        for (double limit : limits) if (Math.abs(plain - limit) < limit * .002) return;

        assertThat(level(
                        ComparisonType.DISTANCE,
                        List.of("51.5", "-0.1"),
                        List.of("%.6f".formatted(51.5 + north), "%.6f".formatted(-0.1 + east))))
                .isEqualTo(ComparisonType.DISTANCE.levels().get(expected));
    }
}
