package org.councilhub.matching.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilhub.matching.People.PERSONS;
import static org.councilhub.matching.People.person;

import java.util.ArrayList;
import java.util.List;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.cluster.ClusterNames.Change;
import org.councilhub.matching.cluster.ClusterNames.Kind;
import org.councilhub.matching.packed.PackedRecords;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClusterNamesTest {
    /** Records a, b, c, ... with the number of each one's cluster. */
    private static ClusterNames names(int[] clusterOf, @Nullable String... known) {
        var records = new ArrayList<MatchRecord>();
        for (int i = 0; i < clusterOf.length; i++)
            records.add(
                    person(String.valueOf((char) ('a' + i)), "Amy", "Okafor").ready());
        var linkage = new Linkage(clusterOf, new EdgeList(new int[0][]), new EdgeList(new int[0][]), List.of(), 0);
        return ClusterNames.of(PackedRecords.of(PERSONS, records), linkage, known);
    }

    private static int[] clusters(int... clusterOf) {
        return clusterOf;
    }

    @Test
    void anIdStaysThoughTheClusterGrowsOrLosesItsLeastRecord() {
        var names = names(clusters(0, 0, 2, 2), null, "k1", "k2", "k2");

        assertThat(names.of(0)).isEqualTo("k1");
        assertThat(names.of(2)).isEqualTo("k2");
        assertThat(names.changes()).containsExactly(new Change(Kind.GROWN, "k1", ""));
    }

    @Test
    void theLargestPartKeepsTheIdOfAClusterThatSplits() {
        var names = names(clusters(0, 1, 1), "k1", "k1", "k1");

        assertThat(names.of(1)).isEqualTo("k1");
        assertThat(names.of(0)).isEqualTo(ClusterId.of("a"));
        assertThat(names.changes()).containsExactly(new Change(Kind.SPLIT, "k1", ClusterId.of("a")));
    }

    @Test
    void ofClustersThatMergeTheLargestKeepsItsIdAndOfEqualOnesTheSmallerId() {
        var names = names(clusters(0, 0, 0, 3, 3), "k1", "k2", "k2", "k4", "k3");

        assertThat(names.of(0)).isEqualTo("k2");
        assertThat(names.of(3)).isEqualTo("k3");
        assertThat(names.changes())
                .containsExactly(new Change(Kind.MERGED, "k2", "k1"), new Change(Kind.MERGED, "k3", "k4"));
    }

    @Test
    void recordsThatNobodyKnewAreNewClustersWithIdsOfTheirOwn() {
        var names = names(clusters(0, 1), ClusterId.of("b"), null);

        assertThat(names.of(0)).isEqualTo(ClusterId.of("b"));
        assertThat(names.of(1)).isEqualTo(ClusterId.of(ClusterId.of("b")));
        assertThat(names.changes()).containsExactly(new Change(Kind.NEW, names.of(1), ""));
    }

    @Test
    void nothingIsSaidOfWhatStaysAsItWas() {
        assertThat(names(clusters(0, 0, 2), "k1", "k1", "k2").changes()).isEmpty();
    }
}
