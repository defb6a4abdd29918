package org.councilhub.adapters.extract;

import java.util.List;

/** One row's values by column; a JSON list gives several. */
@FunctionalInterface
interface Row {
    /** Trimmed; empty where the row has no value there. */
    List<String> values(String column) throws BadRowException;
}
