package org.councilhub.matching.candidates;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.Matcher;

/** The form in which the index keeps what a record is compared by. */
final class StoredRecord {
    private StoredRecord() {}

    static BytesRef write(MatchRecord record) throws IOException {
        var out = new ByteBuffersDataOutput();
        out.writeVInt(record.compared().size());
        for (var field : record.compared()) {
            out.writeVInt(field.size());
            for (var value : field) out.writeString(value);
        }
        return new BytesRef(out.toArrayCopy());
    }

    static MatchRecord read(String id, BytesRef bytes, Matcher matcher) throws IOException {
        var in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        int fields = in.readVInt();
        var compared = new ArrayList<List<String>>(fields);
        for (int i = 0; i < fields; i++) {
            int size = in.readVInt();
            var field = new String[size];
            for (int j = 0; j < size; j++) field[j] = in.readString();
            compared.add(List.of(field));
        }
        return matcher.prepared(id, compared);
    }
}
