package org.councilhub.matching.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.councilhub.matching.value.Kind;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/** What sketches tell is what the values say. */
class SketchedTest {
    private static final Map<ComparisonType, List<Kind>> COMPARISONS = Map.ofEntries(
            Map.entry(ComparisonType.DATE, List.of(Kind.DATE)),
            Map.entry(ComparisonType.MOBILE, List.of(Kind.PHONE)),
            Map.entry(ComparisonType.UPRN, List.of(Kind.UPRN)),
            Map.entry(ComparisonType.EMAIL, List.of(Kind.EMAIL)),
            Map.entry(ComparisonType.GIVEN_NAME, List.of(Kind.GIVEN_NAME, Kind.SURNAME)),
            Map.entry(ComparisonType.SURNAME, List.of(Kind.SURNAME)),
            Map.entry(ComparisonType.MIDDLE_NAMES, List.of(Kind.GIVEN_NAME)),
            Map.entry(ComparisonType.PLACE_NAME, List.of(Kind.PLACE_NAME)),
            Map.entry(ComparisonType.POSTCODE, List.of(Kind.POSTCODE)),
            Map.entry(ComparisonType.HOME, List.of(Kind.ADDRESS_LINES, Kind.POSTCODE, Kind.UPRN)));

    private static final List<String> NAMES = List.of(
            "William",
            "Bill",
            "Wiliam",
            "Will",
            "W",
            "Ann",
            "Anne",
            "Anna Jane",
            "Jane",
            "Jo",
            "Joanne",
            "Smith",
            "Smyth",
            "Smith-Jones",
            "Jones",
            "De La Cruz",
            "Delacruz",
            "Ó Briain",
            "O'Brien",
            "Li",
            "محمد",
            "");

    private static final List<String> HOMES = List.of(
            "12 High Street",
            "12 High St",
            "12-14 High Street",
            "14 Hihg Street",
            "Flat 2, 12 High Street",
            "12A High Road",
            "Rose Cottage, Mill Lane",
            "Rose Cottage",
            "The Mill, Mill Lane",
            "7 Mill Lane",
            "7",
            "High Street",
            "1 A Street With A Very Long Name Of More Than Thirty Letters",
            "");

    private static final List<String> POSTCODES = List.of(
            "ME15 6AB",
            "ME15 6BA",
            "ME15 6A",
            "ME15 7AB",
            "ME16 6AB",
            "ML15 6AB",
            "M1 1AA",
            "M11 1AA",
            "80331",
            "80332",
            "8033",
            "ME156",
            "K1A 0B1",
            "123456789",
            "AB",
            "");

    private static final List<String> TOWNS = List.of(
            "Newcastle", "Newcastle upon Tyne", "Newcastel", "Durham", "Bath", "Bat", "St. Ives 2", "Ives St", "");

    private static String some(String signs, int least, int most, Random random) {
        var text = new StringBuilder();
        for (int i = least + random.nextInt(most - least + 1); i > 0; i--)
            text.append(signs.charAt(random.nextInt(signs.length())));
        return text.toString();
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
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
            case GIVEN_NAME, SURNAME ->
                List.of(random.nextBoolean() ? one(NAMES, random) : some("abmr ", 1, 7, random));
            case PLACE_NAME -> List.of(random.nextBoolean() ? one(TOWNS, random) : some("abct ", 1, 8, random));
            case POSTCODE -> List.of(one(POSTCODES, random));
            case ADDRESS_LINES ->
                List.of(
                        random.nextBoolean()
                                ? one(HOMES, random)
                                : some("12", 1, 2, random) + " " + some("abe", 2, 7, random) + " Road");
            default ->
                List.of(some("abc1", 1, 8, random) + "@" + (random.nextBoolean() ? "home" : "abcabc") + ".example");
        };
    }

    /** One near the other as often as not. */
    private static List<String> nearly(List<String> said, Kind kind, Random random) {
        var text = new StringBuilder(said.getFirst());
        if (text.isEmpty() || random.nextInt(3) == 0) return said(kind, random);
        for (int i = random.nextInt(3); i > 0; i--)
            text.setCharAt(
                    random.nextInt(text.length()), some("abd12 ", 1, 1, random).charAt(0));
        return List.of(text.toString());
    }

    @Property(tries = 20_000)
    void tellsWhatComparingTheValuesTells(@ForAll long seed) {
        var random = new Random(seed);
        COMPARISONS.forEach((type, kinds) -> {
            var x = new @Nullable Value[kinds.size()];
            var y = new @Nullable Value[kinds.size()];
            for (int i = 0; i < x.length; i++) {
                var kind = kinds.get(i);
                var one = said(kind, random);
                x[i] = kind.parse(kind.canonical(one));
                y[i] = kind.parse(kind.canonical(nearly(one, kind, random)));
            }
            assertToldAsCompared(type, kinds, x, y);
            if (type == ComparisonType.GIVEN_NAME)
                assertToldAsCompared(type, kinds, x, new @Nullable Value[] {x[1], y[0]});
        });
    }

    private static void assertToldAsCompared(
            ComparisonType type, List<Kind> kinds, @Nullable Value[] x, @Nullable Value[] y) {
        var fields = new HashMap<Kind, Integer>();
        for (int i = 0; i < kinds.size(); i++) fields.put(kinds.get(i), i);
        var comparison = (Sketched) type.on(fields, Optional.empty());

        int told = comparison.bySketch(sketches(comparison, x), 1, sketches(comparison, y), 1);

        if (told == Sketched.UNSURE_BUT_UNEQUAL)
            assertThat(type.levels().get(Comparison.level(comparison.compare(x, y))))
                    .isNotEqualTo("exact")
                    .isNotIn(type.frequencyLevels());
        else if (told != Sketched.UNSURE)
            assertThat(told)
                    .as("%s of %s", type, Arrays.toString(sketches(comparison, y)))
                    .isEqualTo(comparison.compare(x, y));
    }

    /** Behind one of something else. */
    private static long[] sketches(Sketched comparison, @Nullable Value[] values) {
        int[] fields = comparison.sketchedFields();
        var sketches = new long[fields.length + 1];
        for (int i = 0; i < fields.length; i++) {
            var value = values[fields[i]];
            sketches[i + 1] = value == null ? Sketched.ABSENT : comparison.sketch(fields[i], value);
        }
        return sketches;
    }

    @Example
    void mostPairsAreTold() {
        var comparison =
                (Sketched) ComparisonType.HOME.on(Map.of(Kind.ADDRESS_LINES, 0, Kind.POSTCODE, 1), Optional.empty());
        var one = home("12 High Street", "ME15 6AB");

        assertThat(comparison.bySketch(one, 1, home("15 Mill Lane", "ME15 6AB"), 1))
                .isEqualTo(level("postcode"));
        assertThat(comparison.bySketch(one, 1, home("15 High Street", "ME19 2XY"), 1))
                .isEqualTo(level("area"));
        assertThat(comparison.bySketch(one, 1, home("12 High Street", "ME15 6AB"), 1))
                .isEqualTo(Sketched.UNSURE);
    }

    private static int level(String name) {
        return Homes.LEVELS.indexOf(name);
    }

    private static long[] home(String lines, String postcode) {
        var comparison =
                (Sketched) ComparisonType.HOME.on(Map.of(Kind.ADDRESS_LINES, 0, Kind.POSTCODE, 1), Optional.empty());
        return sketches(comparison, new @Nullable Value[] {
            Kind.ADDRESS_LINES.parse(Kind.ADDRESS_LINES.canonical(List.of(lines))),
            Kind.POSTCODE.parse(Kind.POSTCODE.canonical(List.of(postcode)))
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
