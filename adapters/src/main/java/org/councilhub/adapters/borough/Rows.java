package org.councilhub.adapters.borough;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rows of one extract while they are written. */
interface Rows extends AutoCloseable {
    /** What the system did with the row since the extract before. */
    enum Change {
        I,
        U,
        D
    }

    void write(Change change, BackOffice.Entry entry);

    @Override
    void close() throws IOException;

    /** A CSV file whose first column is the type of change. */
    static Rows csv(Writer out, List<String> columns, LineDelimiter delimiter) {
        var csv = CsvWriter.builder().lineDelimiter(delimiter).build(out);
        csv.writeRecord(with("change_type", columns));
        return new Rows() {
            @Override
            public void write(Change change, BackOffice.Entry entry) {
                csv.writeRecord(with(change.name(), entry.fields()));
            }

            @Override
            public void close() throws IOException {
                csv.close();
            }
        };
    }

    private static List<String> with(String first, List<String> others) {
        var all = new ArrayList<String>(others.size() + 1);
        all.add(first);
        all.addAll(others);
        return all;
    }

    /** An encoder that would rather fail than write a question mark. */
    static Writer file(Path file, Charset charset) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return new BufferedWriter(
                new OutputStreamWriter(
                        Files.newOutputStream(file),
                        charset.newEncoder().onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
    }

    static void line(Writer out, String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
