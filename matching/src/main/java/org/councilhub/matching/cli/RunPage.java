package org.councilhub.matching.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.councilhub.matching.candidates.RuleForecast;
import org.councilhub.matching.cluster.Linkage;
import org.councilhub.matching.packed.PackedRecords;
import org.councilhub.matching.report.ReportPage;
import org.councilhub.matching.report.RunReport;
import org.councilhub.matching.report.RunReport.Doubt;
import org.councilhub.matching.report.RunReport.Doubts;
import org.councilhub.matching.suggest.Suggestion;
import org.councilhub.matching.train.Quality;
import org.councilhub.matching.train.Trained;

/** Gathers while a run goes on what its page tells. */
final class RunPage {
    private static final int MILLIBITS = 1000;
    private static final int DOUBTS = 50;

    private List<String> columns = List.of();
    private Optional<Quality> quality = Optional.empty();
    private List<RuleForecast> rules = List.of();

    void suggested(Suggestion suggestion) {
        columns = suggestion.columns();
    }

    void trained(Trained trained) {
        quality = Optional.of(trained.estimate());
    }

    void blocked(List<RuleForecast> forecasts) {
        rules = forecasts;
    }

    void write(Path file, PackedRecords records, Linkage linkage, Stages stages, Messages messages) throws IOException {
        Files.writeString(
                file,
                ReportPage.html(new RunReport(
                        records.model().name(),
                        records.size(),
                        linkage.clusters(),
                        linkage.pairsScored(),
                        Stages.peakMemory(),
                        columns,
                        records.model(),
                        quality,
                        stages.all(),
                        rules.stream().collect(Collectors.toMap(RuleForecast::rule, RuleForecast::pairs)),
                        weights(linkage),
                        sizes(linkage),
                        doubts(records, linkage),
                        messages.warnings())));
    }

    private static SortedMap<Integer, Long> weights(Linkage linkage) {
        var counts = new TreeMap<Integer, Long>();
        linkage.forEachPair((left, right, weight) -> counts.merge(Math.floorDiv(weight, MILLIBITS), 1L, Long::sum));
        return counts;
    }

    private static SortedMap<Integer, Long> sizes(Linkage linkage) {
        var sizes = new int[linkage.clusterOf().length];
        for (int first : linkage.clusterOf()) sizes[first]++;
        var counts = new TreeMap<Integer, Long>();
        for (int size : sizes) if (size > 0) counts.merge(size, 1L, Long::sum);
        return counts;
    }

    private static Doubts doubts(PackedRecords records, Linkage linkage) {
        var strongest = new ArrayList<>(linkage.doubts());
        strongest.sort(Comparator.comparingLong(doubt -> -doubt.weight()));
        return new Doubts(
                strongest.size(),
                strongest.stream()
                        .limit(DOUBTS)
                        .map(doubt -> new Doubt(
                                doubt.reason().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                doubt.records().stream().map(records::id).toList(),
                                (double) doubt.weight() / MILLIBITS))
                        .toList());
    }
}
