package org.councilhub.adapters.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.councilhub.adapters.record.Content;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.record.SourceRecord;
import org.councilhub.adapters.settings.Section;
import tools.jackson.core.JacksonException;

/**
 * How records of one type are made of a row.
 *
 * @param people where one column names several persons
 * @param when the row speaks of such a record only if this gives a value
 * @param deleted the source deleted the record if this gives a value
 */
record RecordMapping(
        RecordType type,
        Optional<PeopleColumn> people,
        Optional<Template> when,
        Template key,
        Optional<Template> deleted,
        Fill.Whole fields) {

    static RecordMapping read(Section section, Columns columns) {
        var type = section.get("type").as(RecordMapping::type);
        var people = section.find("people").map(value -> PeopleColumn.read(value.section(), columns));
        var known = people.isPresent() ? columns.and(PeopleColumn.GIVEN) : columns;
        var mapping = new RecordMapping(
                type,
                people,
                section.find("when").map(known::template),
                known.template(section.get("key")),
                section.find("deleted").map(known::template),
                new FillReader(known).whole(section.get("fields").section(), Shape.of(type.content())));
        section.done();
        return mapping;
    }

    private static RecordType type(String word) {
        return RecordType.ofWord(word)
                .orElseThrow(() -> new IllegalArgumentException("illegal type: %s, must be one of %s"
                        .formatted(
                                word,
                                String.join(
                                        ", ",
                                        Arrays.stream(RecordType.values())
                                                .map(RecordType::word)
                                                .toList()))));
    }

    List<SourceRecord> records(String source, Row row, long version) throws BadRowException {
        var records = new ArrayList<SourceRecord>();
        for (var one : people.isPresent() ? people.get().rows(row) : List.of(row)) {
            if (when.isPresent() && when.get().values(one).isEmpty()) continue;
            records.add(record(source, one, version));
        }
        return records;
    }

    private SourceRecord record(String source, Row row, long version) throws BadRowException {
        var id = id(source, key.key(row));
        if (deleted.isPresent() && !deleted.get().values(row).isEmpty()) return SourceRecord.deleted(id, version);
        var filled = fields.of(row);
        return SourceRecord.of(id, version, content(filled == null ? Map.of() : filled));
    }

    private RecordId id(String source, String text) throws BadRowException {
        try {
            return new RecordId(source, type, text);
        } catch (IllegalArgumentException e) {
            throw new BadRowException(e.getMessage() + "; ask the source's owner");
        }
    }

    private Content content(Map<String, Object> filled) throws BadRowException {
        try {
            return RecordJson.mapper().convertValue(filled, type.content());
        } catch (JacksonException e) {
            // its message can hold the value
            throw new BadRowException("%s is not what a %s can hold there; declare a rule for it such as date or number"
                    .formatted(path(e), type.word()));
        }
    }

    private static String path(JacksonException e) {
        var path = e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .toList();
        return path.isEmpty() ? "a value" : String.join(".", path);
    }
}
