package org.councilhub.adapters.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.councilhub.adapters.feeds.SendingSource.Sent;
import org.councilhub.adapters.record.LandingPort.QuarantinedRow;
import org.councilhub.adapters.record.LandingPort.State;
import org.junit.jupiter.api.Test;

/** What every source keeps, whatever its protocol and format. A new kind of source implements this and passes. */
interface SourceContract {
    SendingSource source();

    @Test
    default void theSameRecordTwiceChangesNothing() throws Exception {
        source().sends(1, new Sent.Says("100", "ALDER"));
        source().pull();
        var before = source().landing().records();
        source().sends(1, new Sent.Says("100", "ALDER"));
        source().pull();
        assertThat(source().landing().records()).isEqualTo(before).hasSize(1);
        assertThat(source().landing().states().getFirst()).isEqualTo(State.NEW);
        assertThat(source().landing().states().stream().skip(1)).containsOnly(State.UNCHANGED);
    }

    @Test
    default void aLaterVersionReplacesAnEarlierOne() throws Exception {
        source().sends(1, new Sent.Says("100", "ALDER"));
        source().pull();
        source().sends(2, new Sent.Says("100", "BIRCH"));
        source().pull();
        assertThat(source().landing().records()).hasSize(1);
        assertThat(String.valueOf(source().landing().records().getFirst().content()))
                .contains("BIRCH")
                .doesNotContain("ALDER");
    }

    @Test
    default void aCrashHalfWayLosesNothingAndDoublesNothing() throws Exception {
        var keys = IntStream.range(10_000, 12_500).mapToObj(Integer::toString).toList();
        source().sends(1, keys.stream().map(key -> new Sent.Says(key, "ALDER")).toArray(Sent[]::new));
        source().landing().crashesAtCall(3);
        source().pull();
        assertThat(source().landing().keys()).hasSize(2_000);
        assertThat(source().routes().status().getFirst().problem().orElseThrow())
                .startsWith("records could not be landed (IllegalStateException)");

        source().landing().recovers();
        source().pull();
        assertThat(source().landing().keys()).isEqualTo(keys);
        assertThat(source().landing().states().stream().filter(State.NEW::equals))
                .hasSize(2_500);
        assertThat(source().routes().status().getFirst().problem()).isEmpty();
    }

    @Test
    default void aBadRowGoesToQuarantineAndDoesNotStopTheRest() throws Exception {
        source().sends(1, new Sent.Says("100", "ALDER"), new Sent.Garbled(), new Sent.Says("102", "BIRCH"));
        source().pull();
        assertThat(source().landing().keys()).containsExactly("100", "102");
        assertThat(source().landing().quarantined())
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).contains(", must "))
                .satisfies(row -> assertThat(row.raw()).contains("GARBLED"))
                .satisfies(row -> assertThat(row.reason()).doesNotContain("GARBLED"))
                .extracting(QuarantinedRow::source)
                .isEqualTo(source().system().name());
    }

    @Test
    default void aRecordThatTheSourceDeletesIsGone() throws Exception {
        source().sends(1, new Sent.Says("100", "ALDER"), new Sent.Says("101", "BIRCH"));
        source().pull();
        source().sends(2, new Sent.Deletion("100"));
        source().pull();
        assertThat(source().landing().keys()).isEqualTo(List.of("101"));
    }
}
