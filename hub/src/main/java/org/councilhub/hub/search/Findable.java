package org.councilhub.hub.search;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.councilhub.hub.access.View;
import org.councilhub.hub.golden.GoldenRecord;
import tools.jackson.databind.JsonNode;

/**
 * A golden record as the index holds it: the words of all values of each attribute group, each with the source and the
 * group that it is of, so that a reader finds by what it may see. What is sensitive is not in it.
 */
final class Findable {
    static final String ID = "id";
    static final String TYPE = "type";
    static final String WORD = "word";
    static final String RESTRICTED = "restricted";
    /** The golden record's version that the document is of. */
    static final String VERSION = "version";
    /** Between a word and where it is from: in no word. */
    static final char FROM = '\u0001';

    private Findable() {}

    /** Protected people are not found by what they are called or where they live: there is no document of them. */
    static boolean isFindable(GoldenRecord record) {
        return record.live() && !record.guarded();
    }

    static Document document(GoldenRecord record) {
        var document = new Document();
        var id = record.id().value().toString();
        document.add(new StringField(ID, id, Field.Store.NO));
        document.add(new SortedDocValuesField(ID, new BytesRef(id)));
        document.add(new NumericDocValuesField(VERSION, record.version()));
        document.add(new StringField(TYPE, record.type().word(), Field.Store.NO));
        if (record.restricted()) document.add(new StringField(RESTRICTED, "", Field.Store.NO));
        var hidden = record.type().sensitive();
        record.body().groups().forEach((name, group) -> {
            if (hidden.contains(name) || name.equals(View.RELATIONS)) return;
            for (var value : group.values())
                for (var from : value.from()) add(document, value.value(), from(from.source(), name));
        });
        return document;
    }

    /** How a word's source and group stand behind it. */
    static String from(String source, String group) {
        return FROM + source + '.' + group;
    }

    private static void add(Document document, JsonNode value, String from) {
        if (value.isString()) {
            for (var word : Words.ofValue(value.asString()))
                document.add(new StringField(WORD, word + from, Field.Store.NO));
        } else {
            value.forEach(
                    part -> add(document, part, from)); // numbers, such as coordinates, are nothing that people type
        }
    }
}
