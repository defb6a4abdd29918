package org.councilhub.matching.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * A CSV file with a header row, separated by comma, semicolon, tab or bar.
 *
 * @param columns names as they are spoken of: blanks round them fall away, line breaks in them are blanks, one without a name is called after its number, and of several with
 *     one name the later ones are numbered
 */
record CsvTable(Path file, List<String> columns, char separator) {
    private static final int LONGEST_ROW = 16; // million characters, FastCSV's own limit
    private static final String SEPARATOR_LINE = "sep=";
    private static final int MOST_NAMED = 300; // characters
    private static final int HEADER_START = 1 << 16;
    private static final int TELL_EVERY = 1 << 13; // rows

    /** One row and where it stands. */
    record Row(long line, List<String> values) {}

    /** @throws UnusableInputException when there is no such file, or no header in it */
    static CsvTable open(Path file) {
        if (!Files.exists(file))
            throw new UnusableInputException("%s: no such file: name an existing one".formatted(file));
        if (Files.isDirectory(file))
            throw new UnusableInputException("%s: a folder, must be a file: name one in it".formatted(file));
        char separator = separator(start(file));
        var columns = new ArrayList<String>();
        scan(
                file,
                separator,
                record -> {
                    if (columns.isEmpty() && !namesSeparator(record)) columns.addAll(record.getFields());
                },
                2,
                _ -> {});
        if (columns.stream().allMatch(String::isBlank))
            throw new UnusableInputException("%s:1: the file is empty, must have a header row".formatted(file));
        return new CsvTable(file, named(columns), separator);
    }

    private static List<String> named(List<String> columns) {
        var names = new LinkedHashSet<String>();
        for (int i = 0; i < columns.size(); i++) {
            var name = columns.get(i).replaceAll("[\\s\\p{Cc}]+", " ").strip();
            if (name.isEmpty()) name = "column " + (i + 1);
            var unused = name;
            for (int number = 2; !names.add(unused); number++) unused = name + " " + number;
        }
        return List.copyOf(names);
    }

    /** The first line, as far as it is needed for its separators. */
    private static String start(Path file) {
        try (var in = CsvText.open(file)) {
            var buffer = new char[HEADER_START];
            int length = in.read(buffer);
            if (length <= 0) return "";
            var text = new String(buffer, 0, length);
            return text.stripLeading().lines().findFirst().orElse("");
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static UnusableInputException unreadable(Path file, IOException e) {
        return new UnusableInputException("%s: cannot be read: %s".formatted(file, e.getMessage()));
    }

    /** The one that the header has most of, outside quotes. */
    private static char separator(String header) {
        if (header.startsWith(SEPARATOR_LINE) && header.length() > SEPARATOR_LINE.length())
            return header.charAt(SEPARATOR_LINE.length());
        var bare = header.replaceAll("\"[^\"]*\"", "");
        char best = ',';
        for (char candidate : new char[] {';', '\t', '|'})
            if (count(bare, candidate) > count(bare, best)) best = candidate;
        return best;
    }

    /** The first line as spreadsheets write it: {@code sep=;}. */
    private static boolean namesSeparator(CsvRecord record) {
        return record.getStartingLineNumber() == 1 && record.getField(0).startsWith(SEPARATOR_LINE);
    }

    private static long count(String text, char c) {
        return text.chars().filter(x -> x == c).count();
    }

    /** @return its index, or -1; {@code Record ID} is also {@code record_id} */
    int column(String name) {
        int exact = columns.indexOf(name);
        if (exact >= 0) return exact;
        for (int i = 0; i < columns.size(); i++) if (plain(columns.get(i)).equals(plain(name))) return i;
        return -1;
    }

    /** @throws UnusableInputException when there is no such column */
    int required(String name) {
        int index = column(name);
        if (index < 0)
            throw new UnusableInputException("%s:1: lacks the column %s: it has %s".formatted(file, name, names()));
        return index;
    }

    /** The columns for a message. */
    String names() {
        var names = String.join(", ", columns);
        return names.length() <= MOST_NAMED ? names : names.substring(0, MOST_NAMED) + " ...";
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }

    /** How reading is shown. */
    record Reading(String name, Progress progress) {}

    /**
     * Rows without any value are passed over.
     *
     * @return what was odd about the text, as a sentence
     * @throws UnusableInputException when a row has another number of columns than the header
     */
    Optional<String> forEach(Reading reading, Consumer<Row> action) {
        var rows = new Rows(action);
        double size = Math.max(1.0, (double) file.toFile().length());
        return scan(
                file,
                separator,
                rows,
                Long.MAX_VALUE,
                bytes -> reading.progress.at(reading.name, rows.count, (double) bytes / size));
    }

    /** The same unseen, for files that are read in no time. */
    void forEach(Consumer<Row> action) {
        scan(file, separator, new Rows(action), Long.MAX_VALUE, _ -> {});
    }

    private final class Rows implements Consumer<CsvRecord> {
        private final Consumer<Row> action;
        private boolean header = true;
        private long count;

        Rows(Consumer<Row> action) {
            this.action = action;
        }

        @Override
        public void accept(CsvRecord record) {
            if (header) {
                header = namesSeparator(record);
                return;
            }
            count++;
            var values = record.getFields();
            if (values.size() != columns.size()) values = fitted(record);
            if (!values.stream().allMatch(String::isBlank))
                action.accept(new Row(record.getStartingLineNumber(), values));
        }

        /** Separators too many at the end, as spreadsheets leave them, do no harm. */
        private List<String> fitted(CsvRecord record) {
            var values = record.getFields();
            int size = columns.size();
            if (values.stream().allMatch(String::isBlank)) return List.of();
            if (values.size() > size
                    && values.subList(size, values.size()).stream().allMatch(String::isBlank))
                return values.subList(0, size);
            var cause = values.stream().anyMatch(v -> v.indexOf('\n') >= 0)
                    ? ", or close the quote that opens before a line break"
                    : "";
            throw new UnusableInputException("%s:%d: %d columns, the header has %d: correct the row%s"
                    .formatted(file, record.getStartingLineNumber(), values.size(), size, cause));
        }
    }

    private static Optional<String> scan(
            Path file, char separator, Consumer<CsvRecord> action, long most, LongConsumer bytes) {
        var builder = CsvReader.builder()
                .fieldSeparator(separator)
                .trimWhitespacesAroundQuotes(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true);
        try (var text = CsvText.open(file);
                var csv = builder.ofCsvRecord(text)) {
            long read = 0;
            for (var record : csv) {
                action.accept(record);
                if (++read == most) break;
                if (read % TELL_EVERY == 0 && text instanceof CsvText counting) bytes.accept(counting.bytes());
            }
            return oddities(file, text);
        } catch (CsvParseException e) {
            throw new UnusableInputException(
                    "%s: not CSV: %s; a row may have %d million characters, look for a quote that is not closed"
                            .formatted(file, e.getMessage(), LONGEST_ROW));
        } catch (UncheckedIOException e) {
            throw new UnusableInputException("%s: cannot be read: %s".formatted(file, e.getMessage()));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Optional<String> oddities(Path file, Reader reader) {
        if (!(reader instanceof CsvText text)) return Optional.empty();
        var odd = new ArrayList<String>();
        if (text.notUtf8() > 0)
            odd.add("%d bytes are not UTF-8 and were read as Windows-1252".formatted(text.notUtf8()));
        if (text.nuls() > 0) odd.add("%d NUL bytes were left out".formatted(text.nuls()));
        return odd.isEmpty() ? Optional.empty() : Optional.of("%s: %s".formatted(file, String.join(", ", odd)));
    }
}
