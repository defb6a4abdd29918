package org.councilhub.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.councilhub.matching.People.PERSONS;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.councilhub.matching.explain.Explanation.Contribution;

/** What holds for any two records. */
class MatcherPropertiesTest {
    @Property(tries = 3000)
    void scoresAreSymmetric(@ForAll long seed) {
        var random = new Random(seed);
        var a = Crowd.member("a", random);
        var b = Crowd.member("b", random);

        assertThat(PERSONS.score(a, b)).isEqualTo(PERSONS.score(b, a));
    }

    @Property(tries = 1000)
    void aRecordReadBackFromWhatItIsComparedByIsTheSame(@ForAll long seed) {
        var a = Crowd.member("a", new Random(seed));

        var again = PERSONS.prepared("a", a.compared());

        assertThat(again).isEqualTo(a);
        assertThat(PERSONS.keys(again)).isEqualTo(PERSONS.keys(a));
    }

    @Property(tries = 1000)
    void anExplanationAddsUpToItsScore(@ForAll long seed) {
        var random = new Random(seed);
        var a = Crowd.member("a", random);
        var b = Crowd.member("b", random);

        var explanation = PERSONS.explain(a, b);

        double sum = explanation.prior()
                + explanation.contributions().stream()
                        .mapToDouble(Contribution::bits)
                        .sum();
        assertThat(sum).isCloseTo(explanation.total(), within(1e-9));
        assertThat(explanation.total()).isEqualTo(PERSONS.score(a, b).bits());
        assertThat(explanation.veto()).isEqualTo(PERSONS.score(a, b).veto());
    }
}
