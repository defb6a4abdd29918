package org.councilhub.matching.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How well clusters or links meet the truth. */
@Command(
        name = "evaluate",
        description = "Compares clusters, or links, with the truth: pairwise and B-cubed.",
        footer = {"", "Example: councilhub evaluate clusters.csv truth.csv"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class EvaluateCommand implements Callable<Integer> {
    private static final String LEFT = "left_id";
    private static final String RIGHT = "right_id";

    @Parameters(
            index = "0",
            paramLabel = "CLUSTERS.csv",
            description = "record_id,cluster_id; or of links left_id,right_id")
    private Path clusters;

    @Parameters(
            index = "1",
            paramLabel = "TRUTH.csv",
            description = "record_id,entity_id; or of links left_id,right_id, empty for a record that is absent")
    private Path truth;

    @Option(names = "--json", description = "One JSON object on stdout.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (CsvTable.open(truth).column(RIGHT) >= 0) {
            var evaluation = LinkEvaluation.of(links(clusters), links(truth));
            spec.commandLine().getOut().println(json ? evaluation.json() : evaluation.text());
            return 0;
        }
        var evaluation = Evaluation.of(map(clusters, "cluster_id"), map(truth, "entity_id"));
        spec.commandLine().getOut().println(json ? evaluation.json() : evaluation.text());
        return 0;
    }

    private static Map<String, Set<String>> links(Path file) {
        var table = CsvTable.open(file);
        int left = table.required(LEFT);
        int right = table.required(RIGHT);
        var links = new LinkedHashMap<String, Set<String>>();
        table.forEach(row -> {
            var rights = links.computeIfAbsent(row.values().get(left).strip(), l -> new LinkedHashSet<>());
            var answer = row.values().get(right).strip();
            if (!answer.isEmpty()) rights.add(answer);
        });
        return links;
    }

    private static Map<String, String> map(Path file, String valueColumn) {
        var table = CsvTable.open(file);
        int id = table.required("record_id");
        int value = table.required(valueColumn);
        var map = new LinkedHashMap<String, String>();
        table.forEach(row -> {
            if (map.put(row.values().get(id).strip(), row.values().get(value).strip()) != null)
                throw new UnusableInputException(
                        "%s:%d: the record id stands twice: keep one row".formatted(file, row.line()));
        });
        return map;
    }
}
