package org.councilhub.adapters.extract;

import java.nio.charset.Charset;
import java.util.List;

/** How an extract is written. */
public sealed interface Layout {
    /** @return as a configuration says it */
    String format();

    /**
     * Rows of values with a separator between them.
     *
     * @param header whether the first line names the columns; if so they may stand in any order
     * @param columns all that the extract holds, in order where there is no header
     */
    record Csv(Charset encoding, char separator, boolean header, List<String> columns) implements Layout {
        public Csv {
            columns = List.copyOf(columns);
        }

        @Override
        public String format() {
            return "csv";
        }
    }

    /** One JSON object a line. Columns are the paths of its values, such as {@code address.line1}. */
    record JsonLines() implements Layout {
        @Override
        public String format() {
            return "json";
        }
    }

    /**
     * A BS 7666 gazetteer, whose rows are of several types.
     *
     * @param rows the name of the record map that says their columns, such as {@code dtf-7.3}
     */
    record Gazetteer(Charset encoding, String rows) implements Layout {
        @Override
        public String format() {
            return "gazetteer";
        }
    }
}
