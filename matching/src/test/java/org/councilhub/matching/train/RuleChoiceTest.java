package org.councilhub.matching.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.blocking.BlockingRule;
import org.councilhub.matching.model.Model;
import org.councilhub.matching.packed.PackedRecords;
import org.councilhub.matching.packed.Workers;
import org.councilhub.matching.train.RuleChoice.Measured;
import org.junit.jupiter.api.Test;

class RuleChoiceTest {
    private static final String PRIOR = """
            model: members
            prior: -8
            thresholds: {match: 2, review: 0, floor: -4}
            fields:
              code: {kind: identifier, from: code}
              phone: {kind: identifier, from: phone}
              card: {kind: identifier, from: card}
              shop: {kind: identifier, from: shop}
            blocking:
              population: 1
              too-common: 50
              rules:
                shop: [shop.value]
                both: [code.value, phone.value]
                phone: [phone.value]
                card: [card.value]
                code: [code.value]
            comparisons:
              code:
                type: identifier
                fields: code
                levels:
                  exact: {m: 0.9, u: 0.00001}
                  near: {m: 0.02, u: 0.00001}
              phone:
                type: identifier
                fields: phone
                levels:
                  exact: {m: 0.9, u: 0.00001}
                  near: {m: 0.02, u: 0.00001}
            """;
    private static final Matcher MATCHER = Matcher.of(Model.parse("members.yaml", PRIOR));

    /** Pairs of copies: most have the code in common, a tenth at most the phone, which counts for less; none has a card; shops have thirty members each. */
    private static List<MatchRecord> members() {
        var random = new Random(3);
        var records = new ArrayList<MatchRecord>();
        for (int i = 0; i < 600; i++) {
            var code = code(random);
            var phone = code(random);
            records.add(member("a" + i, code, phone, random));
            boolean other = i % 10 == 0;
            records.add(member("b" + i, other ? code(random) : code, i % 3 == 1 ? "" : phone, random));
        }
        return records;
    }

    private static String code(Random random) {
        return "X" + (100_000_000 + random.nextInt(800_000_000));
    }

    private static MatchRecord member(String id, String code, String phone, Random random) {
        return MATCHER.prepare(
                id,
                Map.of(
                        "code", List.of(code),
                        "phone", List.of(phone),
                        "card", List.of(""),
                        "shop", List.of("S" + (1000 + random.nextInt(40)))));
    }

    private static PackedRecords chosen(List<MatchRecord> records) {
        try (var workers = new Workers(2)) {
            var packed = PackedRecords.of(MATCHER, records);
            return RuleChoice.of(packed, workers, 0).applied(packed);
        }
    }

    @Test
    void keepsTheRulesThatBringMatchesOthersDoNotBring() {
        var rules = chosen(members()).model().rules().stream().map(BlockingRule::name);

        assertThat(rules).containsExactly("phone", "code");
    }

    @Test
    void measuresWhatEachRuleBringsAndAdds() {
        try (var workers = new Workers(2)) {
            var choice = RuleChoice.of(PackedRecords.of(MATCHER, members()), workers, 0);

            assertThat(choice.rules()).extracting(Measured::rule).startsWith("code", "phone");
            var code = choice.rules().getFirst();
            assertThat(code.pairs()).isEqualTo(540 / 1200.);
            assertThat(code.recall()).isEqualTo(code.added()).isBetween(.92, .95);
            assertThat(choice.rules().get(1).added()).isBetween(.05, .08);
            assertThat(choice.rules().stream().filter(rule -> rule.rule().equals("both")))
                    .allSatisfy(both -> assertThat(both.added()).isZero())
                    .hasSize(1);
        }
    }

    @Test
    void writesItBesideTheRules() {
        assertThat(chosen(members()).model().yaml())
                .contains("    code: [code.value] # 93.")
                .contains("0.45 pairs a record\n")
                .doesNotContain("shop: [shop.value]");
    }

    @Test
    void doesNotDependOnTheOrderOfTheRecords() {
        var records = members();
        var inOrder = chosen(records).model().yaml();
        Collections.shuffle(records, new Random(5));

        assertThat(chosen(records).model().yaml()).isEqualTo(inOrder);
    }

    @Test
    void keepsAllWhereTheyCostNothing() {
        var packed = PackedRecords.of(MATCHER, members());
        try (var workers = new Workers(2)) {
            assertThat(RuleChoice.of(packed, workers).rules())
                    .hasSize(5)
                    .allSatisfy(rule -> assertThat(rule.kept()).isTrue());
        }
    }

    @Test
    void namesARuleThatOneValueSpoilt() {
        var records = new ArrayList<MatchRecord>();
        for (var record : members()) {
            var said = record.compared();
            records.add(MATCHER.prepare(
                    record.id(), Map.of("code", said.get(0), "phone", said.get(1), "shop", List.of("S1000"))));
        }
        try (var workers = new Workers(2)) {
            assertThat(RuleChoice.of(PackedRecords.of(MATCHER, records), workers, 0)
                            .warnings())
                    .containsExactly("blocking rule shop: left out, one key is on 100 % of the records");
        }
    }
}
