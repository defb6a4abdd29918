package org.councilhub.matching.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.councilhub.matching.bench.AddressPeer;
import org.councilhub.matching.bench.AddressSet;
import org.councilhub.matching.bench.Peer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Other engines on the messy addresses of schools. Their answers are looked at when each has given all.
 *
 * @param setups the folder of Splink's set-up
 * @param data the folder of public sets
 * @param scratch where they are installed and write
 */
record AddressPeers(Path setups, Path data, Path scratch) {
    private static final String SPLINK = "Splink 5";

    /** @param trouble why there are no figures; null where there are */
    record Line(
            String peer,
            double precision,
            double recall,
            double f1,
            int falseAnswersAmongAbsent,
            double seconds,
            long megabytes,
            @Nullable String trouble) {
        static Line failed(String peer, String trouble) {
            return new Line(peer, 0, 0, 0, 0, 0, 0, trouble);
        }

        String text() {
            return trouble != null
                    ? "%-26s %s".formatted(peer, trouble)
                    : String.format(
                            Locale.ROOT,
                            "%-26s %.4f %.4f %.4f  %,d absent ones answered, %.1f s, %,d MB",
                            peer,
                            precision,
                            recall,
                            f1,
                            falseAnswersAmongAbsent,
                            seconds,
                            megabytes);
        }
    }

    List<Line> onSchools() throws IOException, InterruptedException {
        var lines = new ArrayList<Line>();
        lines.add(matcher());
        lines.addAll(splink());
        return lines;
    }

    private Line matcher() throws IOException, InterruptedException {
        var peer = new AddressPeer(scratch);
        var missing = peer.install();
        if (missing.isPresent()) return Line.failed(peer.name(), "not here: " + missing.get());
        var set = AddressSet.schools(data);
        var answered = peer.answer(set);
        return answered.isEmpty()
                ? Line.failed(peer.name(), "failed on these addresses")
                : line(
                        peer.name(),
                        set,
                        answered.get().answers(),
                        Json.read(answered.get().report()));
    }

    private static Line line(String peer, AddressSet set, Map<String, String> answers, JsonNode report) {
        int right = 0;
        int present = 0;
        int falseAnswers = 0;
        for (var asked : set.asked().keySet()) {
            var truth = set.truth().getOrDefault(asked, "");
            boolean isThere = set.gazetteer().containsKey(truth);
            if (isThere) present++;
            var answer = answers.getOrDefault(asked, "");
            if (answer.isEmpty()) continue;
            if (!isThere) falseAnswers++;
            else if (answer.equals(truth)) right++;
        }
        double precision = answers.isEmpty() ? 1 : (double) right / answers.size();
        double recall = present == 0 ? 1 : (double) right / present;
        double f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new Line(
                peer,
                precision,
                recall,
                f1,
                falseAnswers,
                report.get("seconds").asDouble(),
                report.get("mb").asLong(),
                null);
    }

    private List<Line> splink() throws IOException, InterruptedException {
        var peer = Peer.splinkTuned();
        var missing = peer.install(scratch);
        if (missing.isPresent()) return List.of(Line.failed(SPLINK, "not here: " + missing.get()));
        var said = new AddressPeer(scratch).splinkOnSchools(setups, data);
        if (said.isEmpty()) return List.of(Line.failed(SPLINK, "failed on these addresses"));
        return said.stream().map(Json::read).map(AddressPeers::splink).toList();
    }

    private static Line splink(JsonNode json) {
        return new Line(
                SPLINK + ", " + json.get("at").asString(),
                json.get("precision").asDouble(),
                json.get("recall").asDouble(),
                json.get("f1").asDouble(),
                json.get("false_among_absent").asInt(),
                json.get("seconds").asDouble(),
                json.get("mb").asLong(),
                null);
    }
}
