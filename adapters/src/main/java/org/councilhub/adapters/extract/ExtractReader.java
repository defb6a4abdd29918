package org.councilhub.adapters.extract;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The rows of one extract, streamed: memory does not grow with the extract. The same bytes give the same rows. */
public interface ExtractReader extends Closeable {
    /**
     * @return empty at the end
     * @throws IOException when the bytes stop coming; never because of what they hold
     */
    Optional<ExtractRow> next() throws IOException;
}
