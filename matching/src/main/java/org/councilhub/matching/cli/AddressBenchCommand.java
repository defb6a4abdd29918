package org.councilhub.matching.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.councilhub.matching.address.AddressFinder;
import org.councilhub.matching.address.AddressSample;
import org.councilhub.matching.address.AddressText;
import org.councilhub.matching.address.Answer;
import org.councilhub.matching.address.Gazetteer;
import org.councilhub.matching.bench.AddressSet;
import org.councilhub.matching.bench.District;
import org.councilhub.matching.packed.Workers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How well and how fast addresses are answered from a gazetteer. */
@Command(
        name = "addresses",
        description = "Addresses answered from a gazetteer: accuracy on sets whose answers are known, and speed.",
        footer = {"", "Example: councilhub bench addresses --data sets --size 200000"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class AddressBenchCommand implements Callable<Integer> {
    private static final int ONE_AT_A_TIME = 20_000;
    private static final int PART = 64;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder of sets. Without it only speed is measured.")
    private @Nullable Path data;

    @Option(
            names = "--size",
            paramLabel = "N",
            description = "Addresses of the invented gazetteer that speed is measured on (default: ${DEFAULT-VALUE}).")
    private int size = 200_000;

    @Option(names = "--asks", paramLabel = "N", description = "How many are asked for (default: ${DEFAULT-VALUE}).")
    private int asks = 200_000;

    @Option(names = "--seed", paramLabel = "S", description = "Of damage and district (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--peers",
            paramLabel = "DIR",
            description = "Set-ups of other engines: they answer the messy schools, too.")
    private @Nullable Path peers;

    @Option(names = "--scratch", paramLabel = "DIR", description = "Where peers are installed and write.")
    private Path scratch = Path.of(System.getProperty("java.io.tmpdir"), "peers");

    @Option(names = "--json", description = "One JSON object on stdout.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private record Row(
            String set,
            double precision,
            double recall,
            double f1,
            int asked,
            int absent,
            int falseAnswersAmongAbsent) {}

    private record Speed(
            int gazetteer,
            double indexSeconds,
            double asksASecond,
            double p50Micros,
            double p99Micros,
            double matched) {}

    private record Result(List<Row> sets, Speed speed, List<AddressPeers.Line> peers) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        var rows = new ArrayList<Row>();
        if (data != null) {
            if (Files.isDirectory(data.resolve("address/edge_cases"))) rows.add(edgeCases(data));
            if (Files.isDirectory(data.resolve("address/schools"))) {
                rows.add(measure(AddressSet.schools(data)));
                rows.add(measure(AddressSet.damaged(data, seed)));
            }
        }
        var beside = data == null || peers == null
                ? List.<AddressPeers.Line>of()
                : new AddressPeers(peers, data, scratch).onSchools();
        var result = new Result(rows, speed(), beside);
        var out = spec.commandLine().getOut();
        if (json) out.println(Json.of(result));
        else tell(result);
        return 0;
    }

    private static Row edgeCases(Path data) {
        var cases = AddressSet.edgeCases(data);
        int answered = 0;
        int right = 0;
        for (var one : cases) {
            var row = measure(one);
            if (row.precision > 0 && row.recall > 0) right++;
            if (row.recall > 0 || row.precision < 1) answered++;
        }
        return row("edge cases", answered, right, cases.size(), cases.size(), 0, 0);
    }

    private static Row measure(AddressSet set) {
        var finder = AddressFinder.learned(
                Gazetteer.of(set.gazetteer()), sample(List.copyOf(set.asked().values())));
        int answered = 0;
        int right = 0;
        int absent = 0;
        int falseAnswers = 0;
        for (var asked : set.asked().entrySet()) {
            var truth = set.truth().getOrDefault(asked.getKey(), "");
            boolean present = set.gazetteer().containsKey(truth);
            if (!present) absent++;
            if (!(finder.find(asked.getValue()) instanceof Answer.Matched match)) continue;
            answered++;
            if (match.id().equals(truth)) right++;
            if (!present) falseAnswers++;
        }
        int all = set.asked().size();
        return row(set.name(), answered, right, all, all - absent, absent, falseAnswers);
    }

    private static Row row(String name, int answered, int right, int asked, int present, int absent, int falseAnswers) {
        double precision = answered == 0 ? 1 : (double) right / answered;
        double recall = present == 0 ? 1 : (double) right / present;
        double f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new Row(name, precision, recall, f1, asked, absent, falseAnswers);
    }

    private static AddressSample sample(List<AddressText> addresses) {
        var sample = new AddressSample();
        addresses.forEach(sample::add);
        return sample;
    }

    private Speed speed() {
        var district = District.of(size, asks, seed);
        long start = System.nanoTime();
        var gazetteer = Gazetteer.of(district.gazetteer());
        double indexed = (System.nanoTime() - start) / 1e9;
        var finder = AddressFinder.learned(gazetteer, sample(district.asked()));
        start = System.nanoTime();
        var matched = new boolean[asks];
        try (var workers = Workers.all()) {
            workers.run((asks + PART - 1) / PART, (task, _) -> {
                for (int i = task * PART; i < Math.min(asks, (task + 1) * PART); i++)
                    matched[i] = finder.find(district.asked().get(i)) instanceof Answer.Matched;
            });
        }
        double rate = asks / ((System.nanoTime() - start) / 1e9);
        int found = 0;
        for (boolean one : matched) if (one) found++;
        var times = oneAtATime(finder, district.asked());
        return new Speed(
                gazetteer.size(),
                indexed,
                rate,
                times[times.length / 2] / 1e3,
                times[times.length * 99 / 100] / 1e3,
                (double) found / asks);
    }

    /** Nanoseconds, sorted. */
    private static long[] oneAtATime(AddressFinder finder, List<AddressText> asked) {
        var times = new long[Math.min(ONE_AT_A_TIME, asked.size())];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            finder.find(asked.get(i));
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times;
    }

    private void tell(Result result) {
        var out = spec.commandLine().getOut();
        out.println("set                   P      R     F1   asked  absent  of them answered");
        for (var row : result.sets)
            out.println(String.format(
                    Locale.ROOT,
                    "%-17s %.4f %.4f %.4f %,7d %,7d %,6d",
                    row.set,
                    row.precision,
                    row.recall,
                    row.f1,
                    row.asked,
                    row.absent,
                    row.falseAnswersAmongAbsent));
        result.peers.forEach(line -> out.println(line.text()));
        var speed = result.speed;
        out.println(String.format(
                Locale.ROOT,
                "%,d addresses indexed in %.1f s; %,.0f answers a second; one at a time p50 %,.0f us, p99 %,.0f us; %.1f %% matched",
                speed.gazetteer,
                speed.indexSeconds,
                speed.asksASecond,
                speed.p50Micros,
                speed.p99Micros,
                100 * speed.matched));
    }
}
