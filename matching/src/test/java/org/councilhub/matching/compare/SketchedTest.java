package org.councilhub.matching.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.councilhub.matching.value.Kind;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/** What sketches tell is what the values say. */
class SketchedTest {
    private static final Map<Kind, ComparisonType> COMPARISONS = Map.of(
            Kind.DATE, ComparisonType.DATE,
            Kind.PHONE, ComparisonType.MOBILE,
            Kind.UPRN, ComparisonType.UPRN,
            Kind.EMAIL, ComparisonType.EMAIL);

    private static String some(String signs, int least, int most, Random random) {
        var text = new StringBuilder();
        for (int i = least + random.nextInt(most - least + 1); i > 0; i--)
            text.append(signs.charAt(random.nextInt(signs.length())));
        return text.toString();
    }

    private static List<String> said(Kind kind, Random random) {
        return switch (kind) {
            case DATE ->
                List.of("19%d-0%d-%s"
                        .formatted(80 + random.nextInt(3), 1 + random.nextInt(3), some("01", 2, 2, random)));
            case PHONE ->
                random.nextInt(5) == 0
                        ? List.of("07700900" + some("01", 3, 3, random), "0163296" + some("01", 4, 4, random))
                        : List.of((random.nextBoolean() ? "07700900" : "01632900") + some("012", 3, 3, random));
            case UPRN -> List.of("1" + some("01", 2, 4, random));
            default ->
                List.of(some("abc", 1, 8, random) + "@" + (random.nextBoolean() ? "home" : "abcabc") + ".example");
        };
    }

    /** One near the other as often as not. */
    private static List<String> nearly(List<String> said, Kind kind, Random random) {
        if (kind != Kind.EMAIL || random.nextInt(3) == 0) return said(kind, random);
        var text = new StringBuilder(said.getFirst());
        for (int i = random.nextInt(3); i > 0; i--)
            text.setCharAt(
                    random.nextInt(Math.max(1, text.indexOf("@"))),
                    some("abcd", 1, 1, random).charAt(0));
        return List.of(text.toString());
    }

    @Property(tries = 20_000)
    void tellsWhatComparingTheValuesTells(@ForAll long seed) {
        var random = new Random(seed);
        COMPARISONS.forEach((kind, type) -> {
            var comparison = (Sketched) type.on(Map.of(kind, 0), Optional.empty());
            var one = said(kind, random);
            var x = kind.parse(kind.canonical(one));
            var y = kind.parse(kind.canonical(nearly(one, kind, random)));
            if (x == null || y == null) return;

            int told = comparison.bySketch(comparison.sketch(x), comparison.sketch(y));

            if (told != Sketched.UNSURE)
                assertThat(told).isEqualTo(comparison.compare(new @Nullable Value[] {x}, new @Nullable Value[] {y}));
        });
    }

    @Property(tries = 5_000)
    void datesAreComparedAsTheirDigitsWouldBe(@ForAll long seed) {
        var random = new Random(seed);
        var x = some("012", 8, 8, random);
        var y = some("012", 8, 8, random);
        var values = List.of(Kind.DATE.parse(List.of(x)), Kind.DATE.parse(List.of(y)));

        int agreement = ComparisonType.DATE
                .on(Map.of(Kind.DATE, 0), Optional.empty())
                .compare(new @Nullable Value[] {values.get(0)}, new @Nullable Value[] {values.get(1)});

        assertThat(Dates.LEVELS.get(Comparison.level(agreement))).isEqualTo(plainly(x, y));
    }

    private static String plainly(String x, String y) {
        boolean year = x.substring(0, 4).equals(y.substring(0, 4));
        boolean month = x.substring(4, 6).equals(y.substring(4, 6));
        boolean day = x.substring(6).equals(y.substring(6));
        if (year && (x.endsWith("0101") || y.endsWith("0101"))) return "placeholder";
        if (x.equals(y)) return "exact";
        if (year
                && x.substring(4, 6).equals(y.substring(6))
                && y.substring(4, 6).equals(x.substring(6))) return "swapped";
        if (PlainStrings.distance(x, y) == 1) return "one-digit";
        if ((year ? 1 : 0) + (month ? 1 : 0) + (day ? 1 : 0) == 2) return "two-parts";
        int others = 0;
        for (int i = 0; i < 8; i++) if (x.charAt(i) != y.charAt(i)) others++;
        if (others <= 2) return "two-digits";
        int years = Integer.parseInt(x.substring(0, 4)) - Integer.parseInt(y.substring(0, 4));
        return year ? "year" : Math.abs(years) == 1 ? "next-year" : "different";
    }
}
