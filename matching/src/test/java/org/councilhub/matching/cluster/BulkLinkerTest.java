package org.councilhub.matching.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilhub.matching.People.PERSONS;
import static org.councilhub.matching.People.person;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.councilhub.matching.Crowd;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.candidates.Blocks;
import org.councilhub.matching.packed.PackedRecords;
import org.councilhub.matching.packed.Workers;
import org.junit.jupiter.api.Test;

/** The path for whole populations against the plain one. */
class BulkLinkerTest {
    private static final Blocks.Room ROOM = new Blocks.Room(Path.of("target"));

    private static Linkage link(PackedRecords records, int threads, Blocks.Room room) {
        try (var workers = new Workers(threads)) {
            var linker = new BulkLinker(records, workers);
            return linker.cluster(linker.score(Blocks.of(records, workers, room)));
        }
    }

    private static Set<SortedSet<String>> clusters(PackedRecords records, Linkage linkage) {
        var clusters = new TreeMap<Integer, SortedSet<String>>();
        for (int record = 0; record < records.size(); record++)
            clusters.computeIfAbsent(linkage.clusterOf()[record], c -> new TreeSet<>())
                    .add(records.id(record));
        return Set.copyOf(clusters.values());
    }

    private static List<Edge> edges(PackedRecords records, Linkage linkage) {
        var edges = new ArrayList<Edge>();
        linkage.edges()
                .forEach((left, right, weight) -> edges.add(Edge.between(records.id(left), records.id(right), weight)));
        edges.sort(java.util.Comparator.comparing(Edge::left).thenComparing(Edge::right));
        return edges;
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void findsTheClustersAndEdgesOfThePlainPath(@ForAll long seed) {
        var crowd = Crowd.of(200, seed);
        var records = PackedRecords.of(PERSONS, crowd);
        var plain = new Linker(PERSONS).link(crowd);

        var linkage = link(records, 2, ROOM);

        assertThat(clusters(records, linkage))
                .isEqualTo(Set.copyOf(plain.clustering().clusters()));
        assertThat(linkage.clusters()).isEqualTo(plain.clustering().clusters().size());
        assertThat(edges(records, linkage)).isEqualTo(betweenLeastCopies(plain.edges(), crowd));
    }

    /** Of equal records the plain path has every edge, the other those of the one with the least id. */
    private static List<Edge> betweenLeastCopies(List<Edge> edges, List<MatchRecord> crowd) {
        var least = new java.util.HashMap<List<List<String>>, String>();
        var joinable = new java.util.HashMap<String, String>();
        for (var record : crowd) {
            var score = PERSONS.score(record, record);
            boolean one = score.veto().isEmpty()
                    && score.bits() >= PERSONS.model().thresholds().match();
            joinable.put(record.id(), one ? least.computeIfAbsent(record.compared(), c -> record.id()) : record.id());
        }
        return edges.stream()
                .filter(e ->
                        e.left().equals(joinable.get(e.left())) && e.right().equals(joinable.get(e.right())))
                .toList();
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void dependsOnNeitherThreadsNorMemoryNorTheOrderOfTheRecords(@ForAll long seed) {
        var crowd = new ArrayList<>(Crowd.of(300, seed));
        var records = PackedRecords.of(PERSONS, crowd);
        Collections.shuffle(crowd, new Random(seed));
        var shuffled = PackedRecords.of(PERSONS, crowd);

        var one = link(records, 1, ROOM);
        var other = link(shuffled, 3, new Blocks.Room(Path.of("target"), 50));

        assertThat(clusters(shuffled, other)).isEqualTo(clusters(records, one));
        assertThat(edges(shuffled, other)).isEqualTo(edges(records, one));
        assertThat(other.pairsScored()).isEqualTo(one.pairsScored());
    }

    @Test
    void tenThousandEqualRecordsAreOneAndNothingIsScored() {
        var copies = new ArrayList<MatchRecord>();
        for (int i = 0; i < 10_000; i++)
            copies.add(person("r" + i, "Amy", "Okafor").born("1984-05-02").ready());
        var records = PackedRecords.of(PERSONS, copies);

        var linkage = link(records, 2, ROOM);

        assertThat(linkage.clusters()).isEqualTo(1);
        assertThat(linkage.pairsScored()).isZero();
        assertThat(records.id(linkage.clusterOf()[9_999])).isEqualTo("r0");
    }

    @Test
    void foretellsWhatItWillScore() {
        var records = PackedRecords.of(PERSONS, Crowd.of(300, 5));
        try (var workers = new Workers(2)) {
            var linker = new BulkLinker(records, workers);
            var inMemory = linker.forecast(Blocks.of(records, workers, ROOM));
            var onDisk = linker.forecast(Blocks.of(records, workers, new Blocks.Room(Path.of("target"), 50)));

            assertThat(inMemory.pairs())
                    .isEqualTo(onDisk.pairs())
                    .isGreaterThanOrEqualTo(
                            linker.score(Blocks.of(records, workers, ROOM)).pairs());
            assertThat(inMemory.diskBytes()).isZero();
            assertThat(onDisk.diskBytes()).isPositive();
        }
    }

    @Test
    void copiesThatSayTooLittleAreNotOne() {
        var records = PackedRecords.of(
                PERSONS,
                List.of(
                        person("a", "Amy", "Smith").ready(),
                        person("b", "Amy", "Smith").ready()));

        assertThat(link(records, 2, ROOM).clusters()).isEqualTo(2);
    }

    @Test
    void nothingAndOneRecordAreNoTrouble() {
        assertThat(link(PackedRecords.of(PERSONS, List.of()), 2, ROOM).clusters())
                .isZero();
        assertThat(link(PackedRecords.of(PERSONS, Crowd.of(1, 1)), 2, ROOM).clusters())
                .isEqualTo(1);
    }
}
