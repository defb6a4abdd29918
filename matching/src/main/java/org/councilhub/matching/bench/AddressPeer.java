package org.councilhub.matching.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilhub.matching.address.AddressText;

/** Other engines on addresses, each in a Python environment of its own: uk-address-matcher with its defaults, and Splink. */
public record AddressPeer(Path scratch) {
    private static final String SPLINK_SCRIPT = "splink_schools.py";

    private static final Peer MATCHER =
            new Peer("uk-address-matcher 1.5", List.of("uk-address-matcher==1.5.3"), "", List.of());
    private static final String SCRIPT = "address_matcher.py";

    public String name() {
        return MATCHER.name();
    }

    /** @return why it could not be installed; empty where it is */
    public Optional<String> install() throws IOException, InterruptedException {
        Files.createDirectories(scratch);
        return MATCHER.install(scratch);
    }

    /**
     * @param answers id in the gazetteer by that of the asked; those without an answer are not in it
     * @param report a JSON line with seconds and mb
     */
    public record Answers(Map<String, String> answers, String report) {}

    /** @return empty when it failed */
    public Optional<Answers> answer(AddressSet set) throws IOException, InterruptedException {
        var asked = write(set.asked(), "asked.csv");
        var gazetteer = write(set.gazetteer(), "gazetteer.csv");
        var script = script(SCRIPT);
        var to = scratch.resolve("answers.csv");
        Files.deleteIfExists(to);
        var said =
                MATCHER.say(scratch, script, List.of(asked.toString(), gazetteer.toString(), to.toString()), Map.of());
        if (said.isEmpty() || !Files.exists(to)) return Optional.empty();
        var answers = new LinkedHashMap<String, String>();
        for (var row : Table.read(to).rows()) if (!row.get(1).isEmpty()) answers.put(row.get(0), row.get(1));
        return Optional.of(new Answers(answers, said.getLast()));
    }

    /**
     * @param setups the folder of set-ups, whose runner and parts it takes
     * @param data the folder of public sets
     * @return a JSON line a threshold; empty when it failed
     */
    public List<String> splinkOnSchools(Path setups, Path data) throws IOException, InterruptedException {
        var with = new ArrayList<>(List.of("schools", "--variant", "tuned"));
        with.addAll(Peer.places(data, scratch));
        var path = Map.of("PYTHONPATH", setups.toAbsolutePath().toString());
        return Peer.splinkTuned().say(scratch, script(SPLINK_SCRIPT), with, path);
    }

    private Path script(String name) throws IOException {
        try (var in = AddressPeer.class.getResourceAsStream(name)) {
            if (in == null)
                throw new IllegalStateException("missing script: %s, must ship with the bench".formatted(name));
            return Files.write(scratch.resolve(name), in.readAllBytes());
        }
    }

    /** Each address as one text, as the peer wants it. */
    private Path write(Map<String, AddressText> addresses, String name) throws IOException {
        var file = scratch.resolve(name).toAbsolutePath();
        try (var to = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                var csv = de.siegmar.fastcsv.writer.CsvWriter.builder().build(to)) {
            csv.writeRecord("unique_id", "address_concat", "postcode");
            addresses.forEach((id, text) -> csv.writeRecord(id, line(text), text.postcode()));
        }
        return file;
    }

    private static String line(AddressText text) {
        return Stream.of(text.names(), text.units(), text.premises(), text.streets(), text.lines(), text.localities())
                .flatMap(List::stream)
                .collect(Collectors.joining(", "));
    }
}
