package org.councilhub.batch.nightly;

import org.councilhub.batch.report.ImportReport;

/** How an import ended. */
public sealed interface ImportOutcome {
    /** Every row has landed or is in quarantine. */
    record Done(ImportReport report) implements ImportOutcome {}

    /** The file is not what it should be, and importing it again would not help. {@code reason}: what, where, what to do. */
    record Refused(String reason) implements ImportOutcome {}

    /** Another process imports from the same source at this moment. */
    record Busy() implements ImportOutcome {}

    /** It broke off; the same import started again goes on after the last chunk that landed. */
    record Failed(Throwable cause) implements ImportOutcome {}
}
