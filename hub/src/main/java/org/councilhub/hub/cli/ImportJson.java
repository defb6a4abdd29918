package org.councilhub.hub.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.councilhub.adapters.record.LandingPort.State;
import org.councilhub.batch.report.ImportReport;

/** An import's report, as other programs read it. */
@JsonPropertyOrder({
    "source",
    "file",
    "rows",
    "new",
    "changed",
    "unchanged",
    "stale",
    "deleted",
    "erased",
    "quarantined",
    "resumedAfter",
    "seconds",
    "rowsPerSecond"
})
record ImportJson(
        String source,
        String file,
        long rows,
        @JsonProperty("new") long fresh,
        long changed,
        long unchanged,
        long stale,
        long deleted,
        long erased,
        long quarantined,
        long resumedAfter,
        double seconds,
        long rowsPerSecond) {
    static ImportJson of(ImportReport report) {
        return new ImportJson(
                report.source(),
                report.file(),
                report.rows(),
                report.records(State.NEW),
                report.records(State.CHANGED),
                report.records(State.UNCHANGED),
                report.records(State.STALE),
                report.records(State.DELETED),
                report.records(State.ERASED),
                report.quarantined(),
                report.resumedAfter(),
                Math.round(report.seconds() * 1000) / 1000.0,
                report.rowsPerSecond());
    }
}
