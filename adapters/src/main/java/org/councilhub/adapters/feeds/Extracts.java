package org.councilhub.adapters.feeds;

import java.io.IOException;
import java.io.InputStream;
import org.councilhub.adapters.extract.CsvReader;
import org.councilhub.adapters.extract.ExtractReader;
import org.councilhub.adapters.extract.JsonLinesReader;
import org.councilhub.adapters.extract.Layout;
import org.councilhub.adapters.extract.Origin;
import org.councilhub.adapters.gazetteer.GazetteerReader;
import org.councilhub.adapters.system.SourceSystem;

/** Opens a source system's extract, wherever its bytes come from: one mechanism for routes and batch jobs. */
public final class Extracts {
    private Extracts() {}

    /**
     * @param bytes are closed with the reader
     * @throws org.councilhub.adapters.extract.RefusedExtractException when none of it can be taken
     */
    public static ExtractReader open(SourceSystem system, Origin origin, InputStream bytes) throws IOException {
        return switch (system.extract().layout()) {
            case Layout.Csv csv -> CsvReader.open(system.extract(), system.name(), csv, origin, bytes);
            case Layout.JsonLines _ -> JsonLinesReader.open(system.extract(), system.name(), origin, bytes);
            case Layout.Gazetteer gazetteer -> GazetteerReader.open(system.name(), gazetteer, origin, bytes);
        };
    }
}
