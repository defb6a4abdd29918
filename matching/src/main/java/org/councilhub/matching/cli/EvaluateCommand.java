package org.councilhub.matching.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How well clusters meet the truth. */
@Command(name = "evaluate", description = "Compares clusters with the truth: pairwise and B-cubed.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class EvaluateCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CLUSTERS.csv", description = "record_id,cluster_id")
    private Path clusters;

    @Parameters(index = "1", paramLabel = "TRUTH.csv", description = "record_id,entity_id")
    private Path truth;

    @Option(names = "--json", description = "One JSON object on stdout.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var evaluation = Evaluation.of(map(clusters, "cluster_id"), map(truth, "entity_id"));
        spec.commandLine().getOut().println(json ? evaluation.json() : evaluation.text());
        return 0;
    }

    private static Map<String, String> map(Path file, String valueColumn) {
        var table = CsvTable.open(file);
        int id = required(table, "record_id");
        int value = required(table, valueColumn);
        var map = new LinkedHashMap<String, String>();
        table.forEach(row -> {
            if (map.put(row.values().get(id), row.values().get(value)) != null)
                throw new UnusableInputException(
                        "%s:%d: the record id stands twice: keep one row".formatted(file, row.line()));
        });
        return map;
    }

    private static int required(CsvTable table, String column) {
        int index = table.column(column);
        if (index < 0)
            throw new UnusableInputException("%s:1: lacks the column %s: it has %s"
                    .formatted(table.file(), column, String.join(", ", table.columns())));
        return index;
    }
}
