package org.councilhub.adapters.extract;

import java.util.List;
import org.councilhub.adapters.record.SourceRecord;

/** What came of one row of an extract. */
public sealed interface ExtractRow {
    /** @return of the extract, from 1; the header counts */
    long line();

    /** @param records none (a void account), one or several (an account's persons and its property) */
    record Accepted(long line, List<SourceRecord> records) implements ExtractRow {
        public Accepted {
            records = List.copyOf(records);
        }
    }

    /**
     * @param reason what is wrong and what to do, in a sentence without personal data
     * @param raw the row as it came, cut to a bounded length; personal, never logged
     */
    record Rejected(long line, String reason, String raw) implements ExtractRow {
        public Rejected {
            raw = RawText.of(raw);
        }
    }
}
