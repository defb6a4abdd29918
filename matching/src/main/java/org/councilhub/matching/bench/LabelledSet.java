package org.councilhub.matching.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One labelled set of people or businesses.
 *
 * @param files as published
 * @param id index of the id column, or {@link Table#BY_ROW}
 * @param hidden columns that are the truth or encode it, besides the id; an empty one is called by its index
 */
public record LabelledSet(String name, List<Path> files, int id, Set<String> hidden, Truth truth) {
    public LabelledSet {
        files = List.copyOf(files);
        hidden = Set.copyOf(hidden);
    }

    /** The sets whose folders are known, whether they are there or not. */
    public static List<LabelledSet> under(Path data) {
        var febrl = data.resolve("people/febrl");
        var original = new Truth.WithinId("rec-(\\d+)-.*");
        var fake = data.resolve("people/splink_fake");
        var uganda = data.resolve("people/uganda/uganda_data_v21_20201501");
        return List.of(
                new LabelledSet("febrl1", List.of(febrl.resolve("dataset1.csv")), 0, Set.of(), original),
                new LabelledSet("febrl2", List.of(febrl.resolve("dataset2.csv")), 0, Set.of(), original),
                new LabelledSet("febrl3", List.of(febrl.resolve("dataset3.csv")), 0, Set.of(), original),
                new LabelledSet(
                        "febrl3-no-id", List.of(febrl.resolve("dataset3.csv")), 0, Set.of("soc_sec_id"), original),
                new LabelledSet(
                        "febrl4",
                        List.of(febrl.resolve("dataset4a.csv"), febrl.resolve("dataset4b.csv")),
                        0,
                        Set.of(),
                        original),
                new LabelledSet(
                        "febrl4-no-id",
                        List.of(febrl.resolve("dataset4a.csv"), febrl.resolve("dataset4b.csv")),
                        0,
                        Set.of("soc_sec_id"),
                        original),
                new LabelledSet(
                        "fake_1000",
                        List.of(fake.resolve("fake_1000.csv")),
                        0,
                        Set.of("cluster"),
                        new Truth.Column("cluster")),
                new LabelledSet(
                        "fake_20000",
                        List.of(fake.resolve("fake_20000.csv")),
                        0,
                        Set.of("group"),
                        new Truth.Column("group")),
                new LabelledSet(
                        "uganda",
                        List.of(Path.of(uganda + ".csv")),
                        0,
                        Set.of(),
                        new Truth.Links(Path.of(uganda + "_true_links.csv"))),
                new LabelledSet(
                        "foreigners",
                        List.of(data.resolve("people/foreigners/data_10000.csv")),
                        0,
                        Set.of("Unnamed: 0", "true_id"),
                        new Truth.Column("true_id")),
                new LabelledSet(
                        "restaurants",
                        List.of(data.resolve("business/restaurants/restaurant.csv")),
                        0,
                        Set.of("class"),
                        new Truth.Column("class")),
                new LabelledSet(
                        "authorities",
                        List.of(data.resolve("business/local_authority_names/name.tsv")),
                        Table.BY_ROW,
                        Set.of("local-authority"),
                        new Truth.Column("local-authority")),
                new LabelledSet(
                        "senzing",
                        Stream.of("customers", "reference", "watchlist")
                                .map(name -> data.resolve("mixed/senzing/" + name + ".csv"))
                                .toList(),
                        1,
                        Set.of("DATA_SOURCE"),
                        new Truth.Key(
                                data.resolve("mixed/senzing/actual_truthset_key.csv"), "RECORD_ID", "CLUSTER_ID")));
    }

    /** A borough as {@code simulate} writes it. */
    public static LabelledSet borough(String name, Path folder) {
        return new LabelledSet(
                name, List.of(folder.resolve("people.csv")), 0, Set.of(), new Truth.File(folder.resolve("truth.csv")));
    }

    /** The name of its hand-written model, beside this class. */
    public String model() {
        var stem = name.startsWith("fake") ? "fake" : name.replaceAll("[0-9]", "");
        return (truth instanceof Truth.File ? "borough" : stem) + ".yaml";
    }

    /** Files that it needs and that are not there. */
    public List<Path> missing() {
        var needed = new ArrayList<>(files);
        switch (truth) {
            case Truth.Links links -> needed.add(links.file());
            case Truth.File file -> needed.add(file.file());
            case Truth.Key key -> needed.add(key.file());
            case Truth.Column column -> {}
            case Truth.WithinId within -> {}
        }
        return needed.stream().filter(f -> !Files.isRegularFile(f)).toList();
    }

    /**
     * What an engine may see, and what it is then measured by.
     *
     * @param truth record -> entity, by the shuffled numbers that stand for the ids
     */
    public record Blind(List<Path> files, Map<String, String> truth) {
        public Blind {
            files = List.copyOf(files);
            truth = Collections.unmodifiableMap(new TreeMap<>(truth));
        }
    }

    /** Writes the files without the truth, their rows in the order of ids that are shuffled running numbers. */
    public Blind blind(Path into) {
        try {
            var tables = new ArrayList<Table>();
            for (var file : files) tables.add(Table.read(file));
            int rows = tables.stream().mapToInt(t -> t.rows().size()).sum();
            var numbers = new ArrayList<>(IntStream.rangeClosed(1, rows).boxed().toList());
            Collections.shuffle(numbers, new Random(1));
            var numberOf = new HashMap<String, String>();
            var entityOf = new HashMap<String, String>();
            for (var table : tables)
                for (var row : table.rows()) {
                    var number = String.valueOf(numbers.get(numberOf.size()));
                    numberOf.put(Table.key(row, id), number);
                }
            truth.entities(tables, id).forEach((record, entity) -> {
                var number = numberOf.get(record);
                if (number != null) entityOf.put(number, entity);
            });
            var written = new ArrayList<Path>();
            for (int i = 0; i < tables.size(); i++)
                written.add(write(
                        tables.get(i), numberOf, into.resolve(name + (tables.size() > 1 ? "-" + i : "") + ".csv")));
            return new Blind(written, entityOf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(Table table, Map<String, String> numberOf, Path file) throws IOException {
        int[] shown = IntStream.range(0, table.columns().size())
                .filter(i -> i != id && !hidden.contains(table.columns().get(i)))
                .toArray();
        var rows = new TreeMap<Integer, List<String>>();
        for (var row : table.rows()) {
            var number = numberOf.getOrDefault(Table.key(row, id), "");
            var cells = new ArrayList<String>();
            cells.add(number);
            for (int i : shown) cells.add(row.get(i));
            rows.put(Integer.valueOf(number), cells);
        }
        var header = new ArrayList<String>();
        header.add("record_id");
        for (int i : shown) header.add(table.columns().get(i));
        try (var to = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                var csv = de.siegmar.fastcsv.writer.CsvWriter.builder().build(to)) {
            csv.writeRecord(header);
            for (var row : rows.values()) csv.writeRecord(row);
        }
        return file;
    }
}
