package org.councilhub.batch.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.councilhub.adapters.system.SourceSystem;
import org.councilhub.adapters.system.SourceSystems;

/** A source system for these tests: a library and its readers. */
final class Library {
    static final String HEADER = "number,name\n";
    private static final String DECLARATION = """
            name: library
            title: Library
            owner: Leisure
            controller: A Council
            purposes: [single-view]
            trust:
              person:
                default: 0.5
            feed:
              protocol: sftp
              files: readers*.csv
            extract:
              format: csv
              encoding: utf-8
              columns: [number, name]
            records:
              - type: person
                key: "{number}"
                fields:
                  name:
                    surname: "{name}"
            """;

    private Library() {}

    static void declare(Path sources) throws IOException {
        Files.createDirectories(sources);
        Files.writeString(sources.resolve("library.yaml"), DECLARATION);
    }

    static SourceSystem system(Path sources) {
        return SourceSystems.read(sources).find("library").orElseThrow();
    }

    static Path extract(Path file, int readers) throws IOException {
        return Files.writeString(
                file,
                IntStream.rangeClosed(1, readers)
                        .mapToObj("%1$d,Reader%1$d\n"::formatted)
                        .collect(Collectors.joining("", HEADER, "")));
    }
}
