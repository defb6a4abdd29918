package org.councilhub.matching.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.councilhub.matching.value.Letters;
import org.junit.jupiter.api.Test;

/** The fast functions against plain ones. */
class StringFunctionsTest {
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars('a', 'b', 'c').ofMaxLength(9);
    }

    @Provide
    Arbitrary<String> longTexts() {
        return Arbitraries.strings()
                .withChars('a', 'b', 'c', 'd')
                .ofMinLength(40)
                .ofMaxLength(90);
    }

    @Property(tries = 20_000)
    void distanceEqualsTheTable(@ForAll("texts") String a, @ForAll("texts") String b) {
        assertThat(Edits.distance(a, b)).isEqualTo(PlainStrings.distance(a, b));
    }

    @Property(tries = 300)
    void distanceOfLongTextsEqualsTheTable(@ForAll("longTexts") String a, @ForAll("longTexts") String b) {
        assertThat(Edits.distance(a, b)).isEqualTo(PlainStrings.distance(a, b));
    }

    @Property(tries = 20_000)
    void atMostOneIsADistanceOfAtMostOne(@ForAll("texts") String a, @ForAll("texts") String b) {
        assertThat(Edits.atMostOne(a, b)).isEqualTo(PlainStrings.distance(a, b) <= 1);
    }

    @Property(tries = 20_000)
    void jaroWinklerEqualsThePlainOneAndIsSymmetric(@ForAll("texts") String a, @ForAll("texts") String b) {
        double similarity = JaroWinkler.similarity(a, b);
        assertThat(similarity).isEqualTo(PlainStrings.jaroWinkler(a, b)).isEqualTo(JaroWinkler.similarity(b, a));
        assertThat(JaroWinkler.atLeast(.85, a, b)).isEqualTo(!a.isEmpty() && !b.isEmpty() && similarity >= .85);
    }

    @Property(tries = 300)
    void jaroWinklerOfLongTextsEqualsThePlainOne(@ForAll("longTexts") String a, @ForAll("longTexts") String b) {
        assertThat(JaroWinkler.similarity(a, b)).isEqualTo(PlainStrings.jaroWinkler(a, b));
    }

    @Test
    void jaroWinklerGivesThePublishedFigures() {
        assertThat(JaroWinkler.similarity("martha", "marhta")).isCloseTo(.961, within(.001));
        assertThat(JaroWinkler.similarity("dixon", "dicksonx")).isCloseTo(.813, within(.001));
        assertThat(JaroWinkler.similarity("dwayne", "duane")).isCloseTo(.840, within(.001));
    }

    /** With -Dcouncilhub.long=true a million pairs, long ones among them. */
    @Test
    void theFastFunctionsEqualThePlainOnesOnRandomPairs() {
        int pairs = Boolean.getBoolean("councilhub.long") ? 1_000_000 : 50_000;
        var random = new java.util.Random(4);
        for (int i = 0; i < pairs; i++) {
            var a = text(random, i);
            var b = random.nextInt(3) == 0 ? text(random, i) : damaged(a, random);
            assertThat(Edits.distance(a, b)).isEqualTo(PlainStrings.distance(a, b));
            assertThat(Edits.atMostOne(a, b)).isEqualTo(PlainStrings.distance(a, b) <= 1);
            double similarity = PlainStrings.jaroWinkler(a, b);
            assertThat(JaroWinkler.similarity(a, b)).isEqualTo(similarity);
            boolean both = !a.isEmpty() && !b.isEmpty();
            for (double limit : new double[] {.8, .92, similarity})
                assertThat(JaroWinkler.atLeast(limit, a, Letters.of(a), b, Letters.of(b)))
                        .isEqualTo(both && similarity >= limit);
        }
    }

    private static String text(java.util.Random random, int i) {
        var letters = i % 5 == 0 ? "abc-1\u00e9" : "abcdefghijklmnopqrstuvwxyz";
        var text = new StringBuilder();
        for (int left = random.nextInt(i % 50 == 0 ? 90 : 14); left > 0; left--)
            text.append(letters.charAt(random.nextInt(letters.length())));
        return text.toString();
    }

    private static String damaged(String text, java.util.Random random) {
        var damaged = new StringBuilder(text);
        for (int left = random.nextInt(3); left > 0; left--) {
            int at = random.nextInt(damaged.length() + 1);
            if (random.nextBoolean() || at >= damaged.length() - 1) damaged.insert(at, 'x');
            else if (random.nextBoolean()) damaged.deleteCharAt(at);
            else damaged.insert(at, damaged.charAt(at + 1)).deleteCharAt(at + 2);
        }
        return damaged.toString();
    }
}
