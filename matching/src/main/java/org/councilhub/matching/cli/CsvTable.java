package org.councilhub.matching.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A CSV file with a header row: UTF-8 with or without a byte order mark, separated by comma, semicolon or tab. */
record CsvTable(Path file, List<String> columns, char separator) {
    private static final String MARK = "\uFEFF";

    /** One row and where it stands. */
    record Row(long line, List<String> values) {}

    static CsvTable open(Path file) {
        var header = firstLine(file);
        char separator = separator(header);
        var columns = new ArrayList<String>();
        read(
                file,
                separator,
                record -> {
                    if (columns.isEmpty())
                        for (var name : record.getFields())
                            columns.add(name.replace(MARK, "").strip());
                },
                1);
        return new CsvTable(file, List.copyOf(columns), separator);
    }

    private static String firstLine(Path file) {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var line = reader.readLine();
            if (line == null)
                throw new UnusableInputException("%s:1: the file is empty, must have a header row".formatted(file));
            return line;
        } catch (NoSuchFileException e) {
            throw new UnusableInputException("%s: no such file: name an existing one".formatted(file));
        } catch (CharacterCodingException e) {
            throw notUtf8(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UnusableInputException notUtf8(Path file) {
        return new UnusableInputException(
                "%s: not UTF-8: convert it, such as with iconv -f WINDOWS-1252 -t UTF-8".formatted(file));
    }

    /** The one that the header has most of. */
    private static char separator(String header) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'})
            if (count(header, candidate) > count(header, best)) best = candidate;
        return best;
    }

    private static long count(String text, char c) {
        return text.chars().filter(x -> x == c).count();
    }

    int column(String name) {
        return columns.indexOf(name);
    }

    /** @throws UnusableInputException when a row has another number of columns than the header */
    void forEach(Consumer<Row> action) {
        read(
                file,
                separator,
                record -> {
                    if (record.getStartingLineNumber() == 1) return;
                    if (record.getFieldCount() != columns.size())
                        throw new UnusableInputException("%s:%d: %d columns, the header has %d: correct the row"
                                .formatted(
                                        file, record.getStartingLineNumber(), record.getFieldCount(), columns.size()));
                    action.accept(new Row(record.getStartingLineNumber(), record.getFields()));
                },
                Long.MAX_VALUE);
    }

    private static void read(Path file, char separator, Consumer<CsvRecord> action, long most) {
        var builder = CsvReader.builder()
                .fieldSeparator(separator)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        try (var in = Files.newInputStream(file);
                var csv = builder.ofCsvRecord(new java.io.InputStreamReader(in, decoder))) {
            long read = 0;
            for (var record : csv) {
                action.accept(record);
                if (++read == most) return;
            }
        } catch (CsvParseException e) {
            throw new UnusableInputException("%s: not CSV: %s".formatted(file, e.getMessage()));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) throw notUtf8(file);
            throw e;
        } catch (CharacterCodingException e) {
            throw notUtf8(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
