package org.councilhub.adapters.extract;

import java.util.List;
import java.util.stream.Stream;
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

    private static List<String> values(JsonNode item, String column) {
        var node = item;
        for (var name : column.split("\\.", -1)) node = node.path(name);
        return node.isArray()
                ? node.valueStream().flatMap(JsonItems::text).toList()
                : text(node).toList();
    }

    private static Stream<String> text(JsonNode node) {
        if (!node.isValueNode() || node.isNull()) return Stream.empty();
        var text = node.asString().strip();
        return text.isEmpty() ? Stream.empty() : Stream.of(text);
    }
}
