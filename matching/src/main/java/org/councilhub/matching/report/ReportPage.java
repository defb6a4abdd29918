package org.councilhub.matching.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.councilhub.matching.model.WeightedComparison;
import org.councilhub.matching.report.Chart.Bar;
import org.councilhub.matching.report.Chart.Curve;
import org.councilhub.matching.train.Quality;

/** A run's report as one HTML page that needs nothing else. */
public final class ReportPage {
    private static final String STYLE = """
            body { font: 16px/1.45 sans-serif; color: #0b0c0c; background: #fff; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
            h1 { font-size: 1.9rem } h2 { font-size: 1.3rem; margin-top: 2.2rem } h3 { font-size: 1rem; margin: 1rem 0 .2rem }
            table { border-collapse: collapse } th, td { text-align: left; padding: .3rem 1.5rem .3rem 0; border-bottom: 1px solid #b1b4b6 }
            td.number { text-align: right } p.note { color: #505a5f } li { margin: .2rem 0 }
            svg { max-width: 100%; height: auto; font: 13px sans-serif; fill: #0b0c0c }
            .more { fill: #1d70b8 } .less { fill: #b5482a }
            polyline { fill: none; stroke-width: 2.5 } .precision { stroke: #1d70b8 } .recall { stroke: #b5482a; stroke-dasharray: 6 4 }
            """;
    private static final double MILLIBITS = 1000;

    private final RunReport report;
    private final StringBuilder page = new StringBuilder();

    private ReportPage(RunReport report) {
        this.report = report;
    }

    public static String html(RunReport report) {
        return new ReportPage(report).write();
    }

    private String write() {
        page.append("""
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title><style>
                %2$s</style></head><body><main>
                <h1>%1$s</h1>
                """.formatted(Markup.escaped(report.title()), STYLE));
        summary();
        list("Warnings", report.warnings());
        quality();
        weights();
        counts("Clusters by size", "records", report.clusterSizes());
        doubts();
        rules();
        model();
        list("What the columns were taken for", report.columns());
        page.append("</main></body></html>\n");
        return page.toString();
    }

    private void summary() {
        page.append("<table>\n");
        row("records", Markup.count(report.records()));
        row("clusters", Markup.count(report.clusters()));
        row("pairs scored", Markup.count(report.pairsScored()));
        report.stages().forEach((stage, seconds) -> row(stage, Markup.decimal(seconds) + " s"));
        row("peak memory", Markup.count(report.peakMemoryMb()) + " MB");
        page.append("</table>\n");
    }

    private void row(String name, String value) {
        page.append("<tr><th scope=\"row\">%s</th><td class=\"number\">%s</td></tr>%n"
                .formatted(Markup.escaped(name), Markup.escaped(value)));
    }

    private void list(String heading, List<String> lines) {
        if (lines.isEmpty()) return;
        heading(heading);
        page.append(lines.stream()
                .map(line -> "<li>" + Markup.escaped(line) + "</li>")
                .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>\n")));
    }

    private void heading(String text) {
        page.append("<h2>%s</h2>%n".formatted(Markup.escaped(text)));
    }

    private void note(String text) {
        page.append("<p class=\"note\">%s</p>%n".formatted(Markup.escaped(text)));
    }

    private void quality() {
        if (report.quality().isEmpty()) return;
        var quality = report.quality().get();
        heading("What the model expects of its links, told without labels");
        page.append("<table>\n");
        row("precision", estimate(quality.precision()));
        row("recall among compared pairs", estimate(quality.recall()));
        page.append("</table>\n");
        if (quality.chart().size() > 1)
            page.append(Chart.curves(
                    quality.chart(),
                    Quality.Point::threshold,
                    List.of(
                            new Curve<>("precision", "precision", Quality.Point::precision),
                            new Curve<>("recall", "recall", Quality.Point::recall))));
        note("Precision and recall at other thresholds; the model's is %s bits."
                .formatted(Markup.decimal(report.model().thresholds().match())));
    }

    private static String estimate(Quality.Estimate estimate) {
        return "%s (95 %% between %s and %s)"
                .formatted(
                        Markup.percent(estimate.value()),
                        Markup.percent(estimate.low()),
                        Markup.percent(estimate.high()));
    }

    private void weights() {
        counts("Scored pairs by weight in bits", "bits", report.weights());
        var thresholds = report.model().thresholds();
        note("One is joined from %s bits on, looked at from %s bits on; below %s bits no pair is kept."
                .formatted(
                        Markup.decimal(thresholds.match()),
                        Markup.decimal(thresholds.review()),
                        Markup.decimal(thresholds.floor())));
    }

    /** Columns as high as the logarithm, so that few can be seen beside many. */
    private void counts(String heading, String unit, SortedMap<Integer, Long> counts) {
        if (counts.isEmpty()) return;
        heading(heading);
        var columns = new ArrayList<Bar>();
        counts.forEach((value, count) -> columns.add(new Bar(
                String.valueOf(value), Math.log1p(count), "%s of %s %s".formatted(Markup.count(count), value, unit))));
        page.append(Chart.columns(columns));
    }

    private void doubts() {
        if (report.doubts().all() == 0) return;
        heading("For somebody to look at: %s"
                .formatted(Markup.count(report.doubts().all())));
        page.append("<table>\n<tr><th>weight</th><th>why</th><th>records</th></tr>\n");
        for (var doubt : report.doubts().first())
            page.append("<tr><td class=\"number\">%s</td><td>%s</td><td>%s</td></tr>%n"
                    .formatted(
                            Markup.signed(doubt.weight()),
                            Markup.escaped(doubt.reason()),
                            Markup.escaped(String.join(", ", doubt.records()))));
        page.append("</table>\n");
    }

    private void rules() {
        if (report.pairsOfRules().isEmpty()) return;
        heading("Pairs that each blocking rule brings");
        page.append(Chart.bars(report.pairsOfRules().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(rule -> new Bar(rule.getKey(), rule.getValue(), Markup.count(rule.getValue())))
                .toList()));
    }

    private void model() {
        heading("The model");
        note("Bits that each level adds for a value of ordinary frequency: log2(m / u).");
        for (var comparison : report.model().comparisons()) {
            page.append("<h3>%s</h3>%n".formatted(Markup.escaped(comparison.name())));
            page.append(Chart.bars(levels(comparison)));
        }
    }

    private static List<Bar> levels(WeightedComparison comparison) {
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < comparison.levels().size(); i++) {
            double bits = comparison.ordinaryWeight(i) / MILLIBITS;
            bars.add(new Bar(comparison.levels().get(i).name(), bits, Markup.signed(bits)));
        }
        return bars;
    }
}
