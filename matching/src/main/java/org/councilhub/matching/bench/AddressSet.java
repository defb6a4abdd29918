package org.councilhub.matching.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.councilhub.matching.address.AddressText;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Addresses whose answers are known, and the gazetteer that they are asked of.
 *
 * @param asked by an id that says nothing
 * @param truth id of the true answer by that of the asked; one that is not in the gazetteer is truly absent
 */
public record AddressSet(
        String name, Map<String, AddressText> gazetteer, Map<String, AddressText> asked, Map<String, String> truth) {
    private static final int TAKEN_OUT = 10; // one in so many

    /** Messy addresses of schools against a gazetteer without places and postcodes. */
    public static AddressSet schools(Path data) {
        var gazetteer = schoolsGazetteer(data);
        var asked = new LinkedHashMap<String, AddressText>();
        var truth = new LinkedHashMap<String, String>();
        for (var row : rows(data.resolve("address/schools/derived_split_dev.csv"))) {
            var id = String.valueOf(asked.size());
            asked.put(
                    id,
                    new AddressText(
                            said(row.get("name")),
                            List.of(),
                            List.of(),
                            List.of(),
                            said(row.get("address_text")),
                            List.of(),
                            row.getOrDefault("postcode", ""),
                            "",
                            ""));
            truth.put(id, row.getOrDefault("true_uprn", ""));
        }
        return new AddressSet("schools", gazetteer, asked, truth);
    }

    private static Map<String, AddressText> schoolsGazetteer(Path data) {
        var gazetteer = new LinkedHashMap<String, AddressText>();
        for (var row : rows(data.resolve("address/schools/derived_gazetteer.csv")))
            gazetteer.put(
                    row.getOrDefault("uprn", ""),
                    new AddressText(
                            List.of(),
                            List.of(),
                            said(row.get("paon_saon_name")),
                            said(row.get("street_name")),
                            List.of(),
                            List.of(),
                            "",
                            row.getOrDefault("local_authority", ""),
                            ""));
        return gazetteer;
    }

    /** That gazetteer against itself: each address asked for as one line under one kind of damage, one in ten taken out. */
    public static AddressSet damaged(Path data, long seed) {
        var random = new Random(seed);
        var gazetteer = new LinkedHashMap<String, AddressText>();
        var asked = new LinkedHashMap<String, AddressText>();
        var truth = new LinkedHashMap<String, String>();
        schoolsGazetteer(data).forEach((uprn, text) -> {
            if (random.nextInt(TAKEN_OUT) != 0) gazetteer.put(uprn, text);
            var id = String.valueOf(asked.size());
            asked.put(id, Damage.of(text, random));
            truth.put(id, uprn);
        });
        return new AddressSet("itself, damaged", gazetteer, asked, truth);
    }

    /** Hard cases, each with its own few candidates, the first of which is the true one. */
    public static List<AddressSet> edgeCases(Path data) {
        var file = data.resolve("address/edge_cases/edge_case_addresses.yaml");
        var sets = new ArrayList<AddressSet>();
        try (var in = Files.newBufferedReader(file)) {
            Map<String, List<Map<String, List<?>>>> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            for (var one : read.getOrDefault("addresses", List.of())) {
                var gazetteer = new LinkedHashMap<String, AddressText>();
                for (var candidate : one.getOrDefault("canonical_addresses", List.of()))
                    gazetteer.put(String.valueOf(gazetteer.size()), line((List<?>) candidate));
                var asked = line(one.getOrDefault("messy_address", List.of()));
                sets.add(new AddressSet("edge cases", gazetteer, Map.of("0", asked), Map.of("0", "0")));
            }
            return sets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AddressText line(List<?> lineAndPostcode) {
        return AddressText.of(String.valueOf(lineAndPostcode.getFirst()), String.valueOf(lineAndPostcode.getLast()));
    }

    private static List<String> said(@Nullable String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text);
    }

    private static List<Map<String, String>> rows(Path file) {
        try {
            var table = Table.read(file);
            var rows = new ArrayList<Map<String, String>>();
            for (var row : table.rows()) {
                var values = new LinkedHashMap<String, String>();
                for (int i = 0; i < row.size(); i++) values.put(table.columns().get(i), row.get(i));
                rows.add(values);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
