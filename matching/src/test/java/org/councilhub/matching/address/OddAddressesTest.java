package org.councilhub.matching.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.councilhub.matching.address.Answer.Matched;
import org.councilhub.matching.address.Answer.NeedsReview;
import org.councilhub.matching.address.Answer.NoMatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands where an address should be gets an answer, and one that is honest. */
class OddAddressesTest {
    private final Village village = Village.withMillLane();

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",,,, , ,;",
                "PO Box 77",
                "Calle de Alcalá 45, 28014 Madrid",
                "ул. Тверская, д. 7, Москва",
                "東京都千代田区丸の内1-9-1",
                "شارع التحرير، القاهرة",
                "no fixed abode",
                "14",
                "/ - /",
                "'''"
            })
    void whatIsNoAddressOfTheGazetteerIsNotAnswered(String line) {
        assertThat(village.find(line, "")).isInstanceOf(NoMatch.class);
    }

    @Test
    void nothingAtAllIsSaidToBeNothing() {
        assertThat(village.find("", "")).isEqualTo(new NoMatch("it says no street, name or postcode"));
    }

    @Test
    void aPostcodeAloneIsNotAnswered() {
        assertThat(village.find("", Village.POSTCODE)).isEqualTo(village.find("ME15 0AA", ""));
        assertThat(village.find("", Village.POSTCODE))
                .isInstanceOfSatisfying(
                        NeedsReview.class,
                        review -> assertThat(review.reason())
                                .isEqualTo("the gazetteer has units or numbers there, not the whole"));
    }

    @Test
    void twoThousandCharactersAreReadAsFarAsAnAddressGoes() {
        assertThat(village.find("14 Mill Lane, Loose, " + "very ".repeat(400), Village.POSTCODE))
                .isInstanceOf(Matched.class);
        assertThat(village.find("x".repeat(2000), "")).isInstanceOf(NoMatch.class);
        assertThat(village.find("1 ".repeat(1000), "")).isInstanceOf(NoMatch.class);
    }

    @Test
    void ofTwoAddressesInOneFieldNeitherIsAnswered() {
        assertThat(village.find("14 Mill Lane, Loose / 3 Church Street, Coxheath", ""))
                .isInstanceOfSatisfying(NeedsReview.class, review -> {
                    assertThat(review.nearest()).isEqualTo("M14");
                    assertThat(review.reason()).isEqualTo("it holds two addresses, this may be one of them");
                });
    }

    @Test
    void aRecordThatTheGazetteerHasTwiceIsNotAnswered() {
        var twice = Village.withMillLane().with("again", "14 Mill Lane, Loose", Village.POSTCODE);

        assertThat(twice.find("14 Mill Lane, Loose", Village.POSTCODE))
                .isInstanceOfSatisfying(NeedsReview.class, review -> {
                    assertThat(review.margin()).hasValue(0);
                    assertThat(review.reason()).isEqualTo("several addresses fit it equally well");
                });
    }

    @Test
    void aGazetteerWithoutPostcodesAnswersByStreetAndPlace() {
        var bare = new Village();
        for (int i = 1; i <= 30; i++) bare.with("M" + i, i + " Mill Lane, Loose", "");

        assertThat(bare.find("14 Mill Lane, Loose, Maidstone", "ME15 0AA"))
                .isInstanceOfSatisfying(
                        Matched.class, same -> assertThat(same.id()).isEqualTo("M14"));
    }

    @Test
    void anEmptyGazetteerHasNothing() {
        var finder = AddressFinder.learned(Gazetteer.of(Map.of()), new AddressSample());

        assertThat(finder.find(AddressText.of("14 Mill Lane", Village.POSTCODE)))
                .isEqualTo(new NoMatch("no address of the gazetteer shares enough with it to be compared"));
    }
}
