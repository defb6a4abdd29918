package org.councilhub.adapters.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.record.SourceRecord;
import org.councilhub.adapters.settings.Section;

/** What a source system's extract holds and which source records its rows become: the declared part of its adapter. */
public final class Extract {
    private static final List<String> FILE_COLUMNS = List.of("file.name");
    private final Layout layout;
    private final Optional<Template> time;
    private final Optional<Template> version;
    private final List<RecordMapping> mappings;

    private Extract(Layout layout, Optional<Template> time, Optional<Template> version, List<RecordMapping> mappings) {
        this.layout = layout;
        this.time = time;
        this.version = version;
        this.mappings = List.copyOf(mappings);
    }

    /** Reads the sections {@code extract} and {@code records} of a source's configuration. */
    public static Extract read(Section source) {
        var section = source.get("extract").section();
        var layout = LayoutReader.read(section);
        var columns = LayoutReader.columns(layout);
        var time = section.find("time").map(Columns.of(FILE_COLUMNS)::template);
        var version = section.find("version").map(columns::template);
        section.done();
        // a gazetteer's rows have one meaning, that of the standard
        var mappings = layout instanceof Layout.Gazetteer
                ? List.<RecordMapping>of()
                : source.get("records").elements().stream()
                        .map(value -> RecordMapping.read(value.section(), columns))
                        .toList();
        return new Extract(layout, time, version, mappings);
    }

    public Layout layout() {
        return layout;
    }

    /** The types of record that come of it. */
    public Set<RecordType> types() {
        if (layout instanceof Layout.Gazetteer) return Set.of(RecordType.PROPERTY);
        return mappings.stream().map(RecordMapping::type).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The extract's own time, in milliseconds since 1970: from its name where the configuration says so, else when it was
     * written.
     *
     * @throws RefusedExtractException when the name is not as declared
     */
    public long time(Origin origin) throws RefusedExtractException {
        if (time.isEmpty()) return origin.modified().toEpochMilli();
        try {
            return Long.parseLong(time.get().key(column -> List.of(origin.name())));
        } catch (BadRowException | NumberFormatException _) {
            throw new RefusedExtractException(
                    "illegal name: %s, must hold the extract's time as extract.time says; rename the file or correct that"
                            .formatted(origin.name()));
        }
    }

    /** @param extractTime the version of rows that have none of their own */
    List<SourceRecord> records(String source, Row row, long extractTime) throws BadRowException {
        var records = new ArrayList<SourceRecord>();
        var rowVersion = version(row, extractTime);
        for (var mapping : mappings) records.addAll(mapping.records(source, row, rowVersion));
        return records;
    }

    private long version(Row row, long extractTime) throws BadRowException {
        if (version.isEmpty()) return extractTime;
        try {
            return Long.parseLong(version.get().key(row));
        } catch (NumberFormatException _) {
            throw new BadRowException(
                    "the version is no number, must be one; declare the rule time or counter for its column");
        }
    }
}
