package org.councilhub.matching.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
}
