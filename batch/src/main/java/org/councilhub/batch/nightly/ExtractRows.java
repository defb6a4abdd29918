package org.councilhub.batch.nightly;

import java.io.IOException;
import org.councilhub.adapters.extract.ExtractReader;
import org.councilhub.adapters.extract.ExtractRow;
import org.councilhub.adapters.feeds.Extracts;
import org.councilhub.adapters.system.SourceSystem;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads an extract's rows, from behind those that an earlier run has landed. The same bytes give the same rows. */
final class ExtractRows implements ItemStreamReader<ExtractRow> {
    private final SourceSystem system;
    private final ExtractFile file;
    private ExtractFile.@Nullable Bytes bytes;
    private @Nullable ExtractReader reader;

    ExtractRows(SourceSystem system, ExtractFile file) {
        this.system = system;
        this.file = file;
    }

    @Override
    public void open(ExecutionContext context) {
        try {
            var opened = file.open();
            bytes = opened;
            var rows = Extracts.open(system, file.origin(), opened);
            reader = rows;
            long done = Tally.rowsDone(context);
            for (long row = 0; row < done; row++) rows.next();
        } catch (IOException e) {
            throw new ItemStreamException(e);
        }
    }

    @Override
    public @Nullable ExtractRow read() throws IOException {
        if (reader == null) throw new IllegalStateException("not opened");
        return reader.next().orElse(null);
    }

    double share() {
        return bytes == null ? 0 : bytes.share();
    }

    @Override
    public void close() {
        try {
            if (reader != null) reader.close();
            if (bytes != null) bytes.close();
        } catch (IOException e) {
            throw new ItemStreamException(e);
        }
    }
}
