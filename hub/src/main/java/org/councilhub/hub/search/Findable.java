package org.councilhub.hub.search;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.record.Sensitive;
import org.councilhub.hub.golden.GoldenRecord;
import tools.jackson.databind.JsonNode;

/**
 * A golden record as the index holds it: the words of the best value of each attribute group, and those of all others,
 * such as earlier addresses. What is sensitive is not in it.
 */
final class Findable {
    static final String ID = "id";
    static final String TYPE = "type";
    static final String BEST = "best";
    static final String OTHER = "other";

    private Findable() {}

    static Document document(GoldenRecord record) {
        var document = new Document();
        var id = record.id().value().toString();
        document.add(new StringField(ID, id, Field.Store.NO));
        document.add(new SortedDocValuesField(ID, new BytesRef(id)));
        document.add(new StringField(TYPE, record.type().word(), Field.Store.NO));
        for (var group : groups(record.type())) {
            record.body().group(group).ifPresent(values -> {
                var field = BEST;
                for (var value : values.values()) {
                    add(document, field, value.value());
                    field = OTHER;
                }
            });
        }
        return document;
    }

    private static List<String> groups(RecordType type) {
        return Arrays.stream(type.content().getRecordComponents())
                .filter(component -> !component.isAnnotationPresent(Sensitive.class))
                .map(RecordComponent::getName)
                .toList();
    }

    private static void add(Document document, String field, JsonNode value) {
        if (value.isString()) {
            for (var word : Words.ofValue(value.asString())) document.add(new StringField(field, word, Field.Store.NO));
        } else {
            value.forEach(
                    part -> add(document, field, part)); // numbers, such as coordinates, are nothing that people type
        }
    }
}
