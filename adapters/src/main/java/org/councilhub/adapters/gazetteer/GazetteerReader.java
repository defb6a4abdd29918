package org.councilhub.adapters.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.councilhub.adapters.extract.CsvRows;
import org.councilhub.adapters.extract.ExtractReader;
import org.councilhub.adapters.extract.ExtractRow;
import org.councilhub.adapters.extract.Layout;
import org.councilhub.adapters.extract.Origin;

/**
 * Reads a gazetteer's file: a property record for each UPRN, in the order of UPRNs.
 *
 * <p>A change file must hold every row of a property that changed, so that it can be read by itself.
 */
public final class GazetteerReader implements ExtractReader {
    private final InputStream bytes;
    private final SpilledRows spilled;
    private final PropertyRows properties;
    private final Queue<ExtractRow> waiting = new ArrayDeque<>();

    private GazetteerReader(InputStream bytes, SpilledRows spilled, PropertyRows properties) {
        this.bytes = bytes;
        this.spilled = spilled;
        this.properties = properties;
    }

    /**
     * @param source the name of the source system
     * @throws org.councilhub.adapters.extract.RefusedExtractException when the file is not whole
     * @throws IllegalArgumentException when there is no record map of the layout's name
     */
    public static ExtractReader open(String source, Layout.Gazetteer layout, Origin origin, InputStream bytes)
            throws IOException {
        var map = RowMap.named(layout.rows());
        var spilled = new SpilledRows(map);
        try {
            var taken = new Intake(origin.name(), map, spilled).take(new CsvRows(bytes, layout.encoding(), ','));
            spilled.sort();
            return new GazetteerReader(bytes, spilled, new PropertyRows(source, taken));
        } catch (IOException | RuntimeException e) {
            spilled.close();
            throw e;
        }
    }

    @Override
    public Optional<ExtractRow> next() throws IOException {
        while (waiting.isEmpty()) {
            var group = spilled.next();
            if (group.isEmpty()) return Optional.empty();
            waiting.addAll(group.get().rejected());
            if (!group.get().rows().isEmpty())
                waiting.addAll(properties.of(group.get().rows()));
        }
        return Optional.of(waiting.remove());
    }

    @Override
    public void close() throws IOException {
        try (bytes) {
            spilled.close();
        }
    }
}
