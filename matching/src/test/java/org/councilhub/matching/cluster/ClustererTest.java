package org.councilhub.matching.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.councilhub.matching.People.PERSONS;
import static org.councilhub.matching.People.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.councilhub.matching.Crowd;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.People;
import org.councilhub.matching.cluster.Doubt.Reason;
import org.junit.jupiter.api.Test;

class ClustererTest {
    private final Clusterer clusterer = new Clusterer(PERSONS);

    private static People atAlderRoad(String id, String given) {
        return person(id, given, "Trotter").at("KB1 4QT", "12 Alder Road", "Kesterby");
    }

    private static List<Edge> edges(List<MatchRecord> records) {
        long floor = Math.round(PERSONS.model().thresholds().floor() * 1000);
        var edges = new ArrayList<Edge>();
        for (var a : records)
            for (var b : records)
                if (a.id().compareTo(b.id()) < 0 && PERSONS.score(a, b).weight() >= floor)
                    edges.add(new Edge(a.id(), b.id(), PERSONS.score(a, b).weight()));
        return edges;
    }

    private Clustering cluster(List<MatchRecord> records, Assertion... said) {
        return clusterer.cluster(records, edges(records), List.of(said));
    }

    private static SortedSet<String> set(String... ids) {
        return new TreeSet<>(Arrays.asList(ids));
    }

    @Test
    void joinsThreeRecordsOfOnePerson() {
        var records = List.of(
                atAlderRoad("c", "William").born("1955-03-14").ready(),
                atAlderRoad("a", "Bill").ready(),
                person("b", "William", "Trotter")
                        .born("1955-03-14")
                        .email("w.trotter9@example.org")
                        .ready());

        assertThat(cluster(records).clusters()).containsExactly(set("a", "b", "c"));
    }

    @Test
    void aRecordAsNearToOneAsToAnotherJoinsNeither() {
        var records = List.of(
                atAlderRoad("a", "Oscar").ready(),
                atAlderRoad("b", "Owen").ready(),
                atAlderRoad("c", "O").ready());

        var clustering = cluster(records);

        assertThat(clustering.clusters()).containsExactly(set("a"), set("b"), set("c"));
        assertThat(clustering.doubts())
                .extracting(Doubt::reason, Doubt::records)
                .contains(org.assertj.core.groups.Tuple.tuple(Reason.EQUALLY_NEAR, set("a", "b", "c")));
    }

    @Test
    void anAssertionDecidesForTheRecordInTheMiddle() {
        var records = List.of(
                atAlderRoad("a", "Oscar").ready(),
                atAlderRoad("b", "Owen").ready(),
                atAlderRoad("c", "O").ready());

        assertThat(cluster(records, new Assertion("b", "c", Verdict.SAME)).clusters())
                .containsExactly(set("a"), set("b", "c"));
        assertThat(cluster(records, new Assertion("a", "c", Verdict.DIFFERENT)).clusters())
                .containsExactly(set("a"), set("b", "c"));
    }

    @Test
    void differentActsInsideTheClusteringAndSplitsCopies() {
        var records = List.of(
                atAlderRoad("a", "John").ready(), atAlderRoad("b", "John").ready());

        assertThat(cluster(records).clusters()).containsExactly(set("a", "b"));
        assertThat(cluster(records, new Assertion("a", "b", Verdict.DIFFERENT)).clusters())
                .containsExactly(set("a"), set("b"));
    }

    @Test
    void sameJoinsWhatNothingElseWould() {
        var records = List.of(
                person("a", "Amy", "Okafor").ready(),
                person("b", "Ada", "Trotter").ready());

        assertThat(cluster(records, new Assertion("a", "b", Verdict.SAME)).clusters())
                .containsExactly(set("a", "b"));
    }

    @Test
    void differentWinsOverContradictingSamesWithADoubt() {
        var records = List.of(
                person("a", "Amy", "Okafor").ready(),
                person("b", "Ada", "Trotter").ready(),
                person("c", "Eve", "Smith").ready());

        var clustering = cluster(
                records,
                new Assertion("a", "b", Verdict.SAME),
                new Assertion("b", "c", Verdict.SAME),
                new Assertion("a", "c", Verdict.DIFFERENT));

        assertThat(clustering.clusters()).containsExactly(set("a", "b"), set("c"));
        assertThat(clustering.doubts()).containsExactly(new Doubt(Reason.CONTRADICTORY, set("b", "c"), 0));
    }

    @Test
    void aVetoKeepsTwinsApartThoughAThirdRecordResemblesBoth() {
        var records = List.of(
                atAlderRoad("a", "Amy").born("2011-05-02").ready(),
                atAlderRoad("b", "Ben").born("2011-05-02").ready(),
                atAlderRoad("c", "Benjamin").born("2011-05-02").ready());

        assertThat(cluster(records).clusters()).containsExactly(set("a"), set("b", "c"));
    }

    @Test
    void tenThousandCopiesCostOne() {
        var records = new ArrayList<MatchRecord>();
        for (int i = 0; i < 10_000; i++)
            records.add(atAlderRoad("r%05d".formatted(i), "John").ready());

        assertThat(clusterer.cluster(records, List.of(), List.of()).clusters()).hasSize(1);
    }

    @Test
    void anOversizeComponentFallsApartAndIsReported() {
        var records = new ArrayList<MatchRecord>();
        var edges = new ArrayList<Edge>();
        for (int i = 0; i < 300; i++) {
            records.add(person("r%03d".formatted(i), "Amy" + "abcdefghij".charAt(i % 10), "Trotter" + i)
                    .ready());
            if (i > 0) edges.add(new Edge("r%03d".formatted(i - 1), "r%03d".formatted(i), 4000 + i % 50 * 1000L));
        }

        var clustering = clusterer.cluster(records, edges, List.of());

        assertThat(clustering.clusters().stream()
                        .flatMap(java.util.Collection::stream)
                        .distinct())
                .hasSize(300);
        assertThat(clustering.doubts()).extracting(Doubt::reason).contains(Reason.OVERSIZE);
    }

    @Test
    void refusesAnEdgeToARecordThatIsNotThere() {
        assertThatThrownBy(() -> clusterer.cluster(List.of(), List.of(new Edge("a", "b", 1)), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 150)
    void anyOrderGivesTheSamePartitionAndDoubts(@ForAll long seed) {
        var random = new Random(seed);
        var records = Crowd.of(30, seed);
        var edges = edges(records);
        var said = List.of(
                new Assertion("r001", "r002", Verdict.SAME),
                new Assertion("r002", "r003", Verdict.DIFFERENT),
                new Assertion("r001", "r003", Verdict.SAME));
        var expected = clusterer.cluster(records, edges, said);

        var shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, random);
        Collections.shuffle(edges, random);
        var words = new ArrayList<>(said);
        Collections.shuffle(words, random);

        assertThat(clusterer.cluster(shuffled, edges, words)).isEqualTo(expected);
    }
}
