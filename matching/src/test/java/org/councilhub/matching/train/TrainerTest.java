package org.councilhub.matching.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.candidates.Blocks;
import org.councilhub.matching.model.Model;
import org.councilhub.matching.packed.PackedRecords;
import org.councilhub.matching.packed.Workers;
import org.junit.jupiter.api.Test;

class TrainerTest {
    private static final String PRIOR = """
            model: towns
            prior: -8 # a guess
            thresholds: {match: 2, review: 0, floor: -4}
            fields:
              code: {kind: identifier, from: code}
              phone: {kind: identifier, from: phone}
              town: {kind: text, from: town}
            blocking:
              population: 1
              too-common: 50
              rules:
                code: [code.value]
                phone: [phone.value]
            comparisons:
              code:
                type: identifier
                fields: code
                levels:
                  exact: {m: 0.9, u: 0.001}
                  near: {m: 0.02, u: 0.001}
              phone:
                type: identifier
                fields: phone
                levels:
                  exact: {m: 0.9, u: 0.001}
                  near: {m: 0.02, u: 0.001}
              town:
                type: text
                fields: town
                levels:
                  exact: {m: 0.9, u: 0.1}
                  near: {m: 0.02, u: 0.01}
                  words: {m: 0.01, u: 0.01}
                  alike: {m: 0.01, u: 0.01}
            """;
    private static final Model MODEL = Model.parse("towns.yaml", PRIOR);
    private static final List<String> TOWNS =
            List.of("Aberford", "Birkholme", "Cawsand", "Drumlin", "Eskmouth", "Fenwick", "Garstowe", "Hexley");

    /** Pairs of copies: in one of five the phone is another one, in one of ten the town. */
    private static List<MatchRecord> pairs(int pairs) {
        var random = new Random(7);
        var matcher = Matcher.of(MODEL);
        var records = new ArrayList<MatchRecord>();
        for (int i = 0; i < pairs; i++) {
            var code = code(random);
            var phone = code(random);
            var town = TOWNS.get(random.nextInt(TOWNS.size()));
            records.add(record(matcher, "a" + i, code, phone, town));
            var other = random.nextInt(5) == 0 ? code(random) : phone;
            var moved = random.nextInt(10) == 0 ? TOWNS.get(random.nextInt(TOWNS.size())) : town;
            records.add(record(matcher, "b" + i, code, other, moved));
        }
        return records;
    }

    private static String code(Random random) {
        return "X" + (100_000_000 + random.nextInt(800_000_000));
    }

    private static MatchRecord record(Matcher matcher, String id, String code, String phone, String town) {
        return matcher.prepare(id, Map.of("code", List.of(code), "phone", List.of(phone), "town", List.of(town)));
    }

    @Test
    void findsTheChancesThatTheRecordsWereMadeWith() {
        var trained = Trainer.train(MODEL, pairs(1000)).model();

        var phone = trained.comparisons().get(1).levels().getFirst();
        var town = trained.comparisons().get(2).levels().getFirst();
        assertThat(phone.m()).isCloseTo(.8, within(.03));
        assertThat(town.m()).isCloseTo(.91, within(.03));
        assertThat(town.u()).isCloseTo(.125, within(.01));
        // 1,000 pairs of one among 1,999,000
        assertThat(trained.prior() / 1000.0).isCloseTo(-10.96, within(.1));
    }

    @Test
    void givesTheSameModelWhateverTheOrderOfTheRecords() {
        var records = pairs(300);
        var shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, new Random(3));

        assertThat(Trainer.train(MODEL, shuffled).yaml())
                .isEqualTo(Trainer.train(MODEL, records).yaml());
    }

    @Test
    void theTextIsTheModel() {
        var trained = Trainer.train(MODEL, pairs(300));

        assertThat(Model.parse("again.yaml", trained.yaml()).hash())
                .isEqualTo(trained.model().hash());
        assertThat(trained.yaml()).contains("# a guess");
    }

    @Test
    void expectsWhatIsTrueOfItsLinks() {
        var estimate = Trainer.train(MODEL, pairs(1000)).estimate();

        assertThat(estimate.precision().value()).isCloseTo(1, within(.02));
        assertThat(estimate.recall().value()).isCloseTo(1, within(.02));
        assertThat(estimate.chart())
                .isSortedAccordingTo((x, y) -> Double.compare(x.threshold(), y.threshold()))
                .allSatisfy(point -> assertThat(point.precision()).isBetween(0.0, 1.0));
    }

    @Test
    void namesNoValueOfFewRecords() {
        var trained = Trainer.train(MODEL, pairs(300));

        assertThat(trained.yaml()).contains("\"aberford\"").doesNotContain("\"X");
    }

    /** The model alone takes pairs that have the code in common for the same one, whatever their phones are. */
    @Test
    void believesWhatIsSaidOfPairs() {
        var records = PackedRecords.of(Matcher.of(MODEL), pairs(1000));
        var labels = new ArrayList<Label>();
        for (int i = 0; i < 1000; i++) {
            var one = records.get(2 * i).compared();
            var other = records.get(2 * i + 1).compared();
            if (!one.get(1).equals(other.get(1))) labels.add(new Label(2 * i, 2 * i + 1, false));
        }
        try (var workers = new Workers(2)) {
            var blocks = Blocks.of(records, workers, Blocks.Room.temporary());
            var phone = Trainer.train(records, blocks, workers, labels)
                    .model()
                    .comparisons()
                    .get(1)
                    .levels()
                    .getFirst();

            assertThat(labels).hasSizeBetween(150, 250);
            assertThat(phone.m()).isGreaterThan(.97);
        }
    }
}
