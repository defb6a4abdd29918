package org.councilhub.matching.micro;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.councilhub.matching.Crowd;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.People;
import org.councilhub.matching.Score;
import org.councilhub.matching.compare.Edits;
import org.councilhub.matching.compare.JaroWinkler;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the engine does many million times: nanoseconds of one call, on names and records of made-up people. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MicroBenchmarks {
    private static final int RECORDS = 1 << 10;

    private static final List<String> SYLLABLES = List.of("an", "ber", "cal", "der", "ed", "fer", "gar", "hart");

    private final List<MatchRecord> records = Crowd.of(RECORDS, 1);
    private final List<String> names = new ArrayList<>();
    private int at;

    public MicroBenchmarks() {
        var random = new Random(1);
        for (int i = 0; i < RECORDS; i++) names.add(syllable(random) + syllable(random) + "son");
    }

    private static String syllable(Random random) {
        return SYLLABLES.get(random.nextInt(SYLLABLES.size()));
    }

    private int next() {
        at = (at + 1) % (RECORDS - 1);
        return at;
    }

    @Benchmark
    public double jaroWinkler() {
        int i = next();
        return JaroWinkler.similarity(names.get(i), names.get(i + 1));
    }

    @Benchmark
    public int edits() {
        int i = next();
        return Edits.distance(names.get(i), names.get(i + 1));
    }

    @Benchmark
    public Score score() {
        int i = next();
        return People.PERSONS.score(records.get(i), records.get(i + 1));
    }

    @Benchmark
    public Set<String> keys() {
        return People.PERSONS.keys(records.get(next()));
    }
}
