package org.councilhub.adapters.extract;

import java.util.ArrayList;
import java.util.List;
import org.councilhub.adapters.record.RecordJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Makes source records of JSON objects. Columns are the paths of their values, such as {@code address.line1}. */
public final class JsonItems {
    private final Extract extract;
    private final String source;

    /** @param source the name of the source system */
    public JsonItems(Extract extract, String source) {
        this.extract = extract;
        this.source = source;
    }

    /** @param extractTime the version of an item that has none of its own */
    public ExtractRow row(long line, JsonNode item, long extractTime) {
        try {
            if (!item.isObject())
                throw new BadRowException("item is no JSON object, must be one; ask the source's owner");
            return new ExtractRow.Accepted(line, extract.records(source, column -> values(item, column), extractTime));
        } catch (BadRowException e) {
            return new ExtractRow.Rejected(line, e.reason(), RawText.of(item.toString()));
        }
    }

    ExtractRow row(long line, String text, long extractTime) {
        try {
            return row(line, RecordJson.mapper().readTree(text), extractTime);
        } catch (JacksonException e) {
            // its message can hold the text
            return new ExtractRow.Rejected(
                    line, "line is no JSON object, must be one; ask the source's owner", RawText.of(text));
        }
    }

    private static List<String> values(JsonNode item, String column) throws BadRowException {
        var node = item;
        for (var name : column.split("\\.", -1)) node = node.path(name);
        var values = new ArrayList<String>();
        for (var element : node.isArray() ? node.values() : List.of(node)) {
            if (!element.isValueNode() || element.isNull()) continue;
            var text = element.asString().strip();
            if (!isStorable(text))
                throw new BadRowException(
                        "column %s holds NUL or half a character, must hold text; ask the source's owner"
                                .formatted(column));
            if (!text.isEmpty()) values.add(text);
        }
        return values;
    }

    /** JSON can write what no UTF-8 and no database can hold. */
    private static boolean isStorable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }
}
