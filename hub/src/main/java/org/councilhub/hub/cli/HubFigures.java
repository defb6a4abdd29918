package org.councilhub.hub.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.councilhub.hub.load.Measured.Figures;

/**
 * What one run of {@link HubBench} measured, or the medians of several.
 *
 * @param seconds until all records had landed through the API and were resolved
 * @param hubCpuSeconds,postgresCpuSeconds of these: processor time, which a busy machine changes little
 * @param copySeconds COPY of the rows that came of it into the same tables and indexes
 * @param heapMb in use after a collection
 * @param residentMb the hub's process at its largest, without PostgreSQL
 */
@JsonPropertyOrder({
    "records",
    "seconds",
    "recordsPerSecond",
    "hubCpuSeconds",
    "postgresCpuSeconds",
    "copySeconds",
    "heapMb",
    "residentMb",
    "requests"
})
record HubFigures(
        @JsonProperty long records,
        @JsonProperty double seconds,
        @JsonProperty double hubCpuSeconds,
        @JsonProperty double postgresCpuSeconds,
        @JsonProperty double copySeconds,
        @JsonProperty long heapMb,
        @JsonProperty long residentMb,
        @JsonProperty Map<String, Requests> requests) {
    static final String LEANEST = "the same row, leanest endpoint";
    static final String GOLDEN = "GET golden by id";

    /** @param cpu microseconds of the hub's and PostgreSQL's processor time a request */
    record Requests(
            @JsonProperty Figures figures, @JsonProperty double cpu) {
        String line(String name) {
            return "%s   cpu %,7.0f us".formatted(figures.line(name), cpu);
        }
    }

    @JsonProperty
    double recordsPerSecond() {
        return records / seconds;
    }

    static HubFigures median(List<HubFigures> runs) {
        var requests = new LinkedHashMap<String, Requests>();
        for (var name : runs.getFirst().requests().keySet())
            requests.put(
                    name,
                    ofRequests(
                            runs.stream().map(run -> run.requests().get(name)).toList()));
        return new HubFigures(
                runs.getFirst().records(),
                median(runs, HubFigures::seconds),
                median(runs, HubFigures::hubCpuSeconds),
                median(runs, HubFigures::postgresCpuSeconds),
                median(runs, HubFigures::copySeconds),
                Math.round(median(runs, HubFigures::heapMb)),
                Math.round(median(runs, HubFigures::residentMb)),
                requests);
    }

    private static Requests ofRequests(List<Requests> runs) {
        return new Requests(
                new Figures(
                        Math.round(median(runs, run -> run.figures().requests())),
                        median(runs, run -> run.figures().perSecond()),
                        median(runs, run -> run.figures().p50()),
                        median(runs, run -> run.figures().p99()),
                        median(runs, run -> run.figures().longest())),
                median(runs, Requests::cpu));
    }

    private static <T> double median(List<T> runs, ToDoubleFunction<T> figure) {
        var sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("%,d source records landed and resolved in %.1f s: %,.0f a second"
                .formatted(records, seconds, recordsPerSecond()));
        lines.add("processor time a record: hub %,.0f us, PostgreSQL %,.0f us"
                .formatted(1e6 * hubCpuSeconds / records, 1e6 * postgresCpuSeconds / records));
        lines.add("COPY of the same rows into the same tables: %.1f s, %,.0f a second; the hub reaches %.0f %% of it"
                .formatted(copySeconds, records / copySeconds, 100 * copySeconds / seconds));
        requests.forEach((name, each) -> lines.add(each.line(name)));
        if (requests.containsKey(LEANEST) && requests.containsKey(GOLDEN))
            lines.add("%s reaches %.0f %% of the requests a second of %s"
                    .formatted(GOLDEN, 100 * perSecond(GOLDEN) / perSecond(LEANEST), LEANEST));
        lines.add("memory: heap in use %,d MB, process at its largest %,d MB".formatted(heapMb, residentMb));
        return lines;
    }

    private double perSecond(String name) {
        return Objects.requireNonNull(requests.get(name)).figures().perSecond();
    }
}
