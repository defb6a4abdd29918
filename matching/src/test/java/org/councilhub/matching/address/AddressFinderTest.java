package org.councilhub.matching.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.councilhub.matching.address.Answer.Matched;
import org.councilhub.matching.address.Answer.NeedsReview;
import org.councilhub.matching.address.Answer.NoMatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressFinderTest {
    private final Village village = Village.withMillLane();

    private void matches(String line, String id) {
        assertThat(village.find(line, Village.POSTCODE)).isInstanceOf(Matched.class);
        assertThat(((Matched) village.find(line, Village.POSTCODE)).id()).isEqualTo(id);
    }

    @Test
    void findsTheAddressHoweverItIsWritten() {
        matches("14 MILL LN, LOOSE, MAIDSTONE, KENT", "M14");
        matches("14 mill lane", "M14");
        matches("14 Milll Lane Loose", "M14");
    }

    @Test
    void aNumberThatIsMissingIsNotItsNeighbour() {
        village.without("M14");

        assertThat(village.find("14 Mill Lane, Loose", Village.POSTCODE))
                .isEqualTo(new NoMatch("the nearest is another one: another number of the street"));
    }

    @Test
    void aFlatThatIsMissingIsNotItsBuilding() {
        assertThat(village.find("Flat C, 14 Mill Lane, Loose", Village.POSTCODE))
                .isInstanceOfSatisfying(NeedsReview.class, review -> {
                    assertThat(review.nearest()).isEqualTo("M14");
                    assertThat(review.reason())
                            .isEqualTo("the gazetteer has the building or street, not the unit or number in it");
                });
    }

    @Test
    void aBuildingOfWhichOnlyFlatsAreKnownIsNoneOfThem() {
        village.without("M14").at("M14A", "Flat 1, 14 Mill Lane, Loose").at("M14B", "Flat 2, 14 Mill Lane, Loose");

        assertThat(village.find("14 Mill Lane, Loose", Village.POSTCODE))
                .isInstanceOfSatisfying(
                        NeedsReview.class,
                        review -> assertThat(review.reason())
                                .isEqualTo("the gazetteer has units or numbers there, not the whole"));
        matches("Flat 2, 14 Mill Lane", "M14B");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    14B Mill Lane                   | Flat B 14 Mill Lane           | Flat A 14 Mill Lane
                    Flat B 14 Mill Lane             | Flat 2 14 Mill Lane           | Flat 1 14 Mill Lane
                    First Floor Flat 14 Mill Lane   | Flat A First and Second Floors 14 Mill Lane | Ground Floor Flat 14 Mill Lane
                    Basement Flat 14 Mill Lane      | Flat Basement 14 Mill Lane    | Flat First Floor 14 Mill Lane
                    Top Floor Flat 14 Mill Lane     | First Floor Flat 14 Mill Lane | Second and Third Floors 14 Mill Lane
                    Flat 2, 92 Mill Lane            | Flat 2 92-92A Mill Lane       | Flat 2 102 Mill Lane
                    Rose Cottage, Mill Lane         | Rose Cottage, Mill Lane       | Rose Farm House, Mill Lane
                    The Copper Kettle, Mill Road    | Copper Kettle 36 Mill Lane    | 38 Mill Lane
                    Golden Fry 36 Mill Lane         | 36 Mill Lane                  | Copper Kettle 38 Mill Lane
                    11 Mill Lane North, Loose       | 11 Mill Lane North            | Development Site of 11 Mill Lane North
                    """)
    void tellsNeighboursApart(String asked, String same, String neighbour) {
        village.without("M11").without("M14").at("same", same).at("neighbour", neighbour);

        matches(asked, "same");
    }

    @Test
    void theSameAddressTwiceIsAnsweredWithNeither() {
        village.at("again", "14 Mill Lane, Loose");

        assertThat(village.find("14 Mill Lane, Loose", Village.POSTCODE))
                .isInstanceOfSatisfying(
                        NeedsReview.class,
                        review -> assertThat(review.reason()).isEqualTo("several addresses fit it equally well"));
    }

    @Test
    void anotherFormOfTheSamePropertyIsNoRival() {
        var addresses = new LinkedHashMap<String, AddressText>();
        addresses.put("approved", form("14 Mill Lane", "1001"));
        addresses.put("historic", form("14 Mill Lane, Loose", "1001"));
        for (int i = 20; i < 60; i++) addresses.put("other" + i, form(i + " Church Street", "20" + i));

        var answer = AddressFinder.of(Gazetteer.of(addresses)).find(AddressText.of("14 Mill Lane", Village.POSTCODE));

        assertThat(answer).isInstanceOf(Matched.class);
    }

    @Test
    void theUprnAnswersWhateverTheAddressSays() {
        var gazetteer = Gazetteer.of(Map.of("a", form("14 Mill Lane", "1001"), "b", form("15 Mill Lane", "1002")));

        var answer = AddressFinder.of(gazetteer).find(form("15 Mill Lane", "000000001001"));

        assertThat(answer).isInstanceOfSatisfying(Matched.class, same -> {
            assertThat(same.id()).isEqualTo("a");
            assertThat(same.reason()).isEqualTo("the UPRN is the same");
        });
    }

    private static AddressText form(String line, String uprn) {
        return new AddressText(
                List.of(), List.of(), List.of(), List.of(), List.of(line), List.of(), Village.POSTCODE, "", uprn);
    }

    @Test
    void wordsThatTellNeighboursApartInOnePlaceDoSoInAnother() {
        for (int i = 1; i <= 3; i++) {
            village.at("I" + i, "Place%d Infant School, School%d Road, Loose".formatted(i, i));
            village.at("J" + i, "Place%d Junior School, School%d Road, Loose".formatted(i, i));
        }
        village.at("I", "Hazel Infant School, Hazel Road, Loose");

        assertThat(village.find("Hazel Junior School, Hazel Road, Loose", Village.POSTCODE))
                .isNotInstanceOf(Matched.class);
        matches("Hazel School, Hazel Road, Loose", "I");
    }

    @Test
    void theOrderOfGazetteerAndBatchDoesNotMatter() {
        var random = new Random(5);
        var addresses = new ArrayList<Map.Entry<String, AddressText>>();
        var batch = new ArrayList<AddressText>();
        for (int i = 0; i < 300; i++) {
            var line = "%d %s %s"
                    .formatted(i % 40, List.of("Mill", "Church", "West").get(i % 3), i % 2 == 0 ? "Road" : "Lane");
            addresses.add(Map.entry("id" + i, AddressText.of(line, "ME%d 1A%c".formatted(i % 9 + 1, 'A' + i % 20))));
            batch.add(AddressText.of(
                    line.replace("Road", "Rd") + ", Kent", "ME%d 1A%c".formatted(i % 9 + 1, 'A' + i % 20)));
        }
        var answers = answers(addresses, batch, batch);
        var inOrder = List.copyOf(batch);
        Collections.shuffle(addresses, random);
        Collections.shuffle(batch, random);

        assertThat(answers(addresses, batch, inOrder)).isEqualTo(answers);
    }

    private static List<Answer> answers(
            List<Map.Entry<String, AddressText>> addresses, List<AddressText> batch, List<AddressText> asked) {
        var gazetteer = new LinkedHashMap<String, AddressText>();
        addresses.forEach(entry -> gazetteer.put(entry.getKey(), entry.getValue()));
        var sample = new AddressSample();
        batch.forEach(sample::add);
        var finder = AddressFinder.learned(Gazetteer.of(gazetteer), sample);
        return asked.stream().map(finder::find).toList();
    }
}
