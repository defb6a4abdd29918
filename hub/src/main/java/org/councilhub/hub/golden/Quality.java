package org.councilhub.hub.golden;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.TreeMap;
import org.councilhub.hub.golden.GoldenBody.Group;
import org.councilhub.hub.golden.GoldenBody.Provenance;
import org.councilhub.hub.golden.GoldenBody.RankedValue;
import org.jspecify.annotations.Nullable;

/**
 * Data quality by the six dimensions of the Government Data Quality Framework, each [0..1]; null where nothing can be said,
 * as of one source alone.
 *
 * @param accuracy share of its words that are the golden record's, where another source speaks, too
 * @param completeness share of the attributes that its records have, of those that any record of it has
 * @param uniqueness share of its records that are the only one of the source on their subject
 * @param consistency share of its words that another source says, too, where one speaks
 * @param timeliness share of its words that are at most a year older than the newest on the same
 * @param validity share of its words that pass every check of the survivorship rules
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Quality(
        long records,
        @Nullable Double accuracy,
        @Nullable Double completeness,
        @Nullable Double uniqueness,
        @Nullable Double consistency,
        @Nullable Double timeliness,
        @Nullable Double validity) {
    private static final long FIRST_TIME = 100_000_000_000L; // versions below are counters
    private static final long YEAR = 365L * 86_400_000;

    /** Counts golden records one after the other. */
    static final class Count {
        private final Map<String, OfSource> sources = new TreeMap<>();

        private static final class OfSource {
            private final Map<String, Long> groups = new TreeMap<>();
            private long records;
            private long alone;
            private long words;
            private long valid;
            private long timely;
            private long timed;
            private long compared;
            private long winning;
            private long echoed;
        }

        void add(GoldenBody body) {
            var bySource = new TreeMap<String, Long>();
            body.records().forEach(record -> bySource.merge(record.source(), 1L, Long::sum));
            bySource.forEach((source, records) -> {
                var count = of(source);
                count.records += records;
                if (records == 1) count.alone++;
            });
            body.groups().forEach(this::add);
        }

        private void add(String name, Group group) {
            long newest = group.values().stream()
                    .flatMap(value -> value.from().stream())
                    .mapToLong(Provenance::version)
                    .max()
                    .orElse(0);
            var best = group.values().getFirst();
            for (var value : group.values())
                for (var from : value.from()) {
                    if (from.override() != null) continue;
                    var count = of(from.source());
                    count.groups.merge(name, 1L, Long::sum);
                    count.words++;
                    if (from.valid() == 1) count.valid++;
                    time(count, from, newest);
                    compare(count, from, value, group, best);
                }
        }

        private static void time(OfSource count, Provenance from, long newest) {
            if (from.version() < FIRST_TIME || newest < FIRST_TIME) return;
            count.timed++;
            if (newest - from.version() <= YEAR) count.timely++;
        }

        private static void compare(OfSource count, Provenance from, RankedValue value, Group group, RankedValue best) {
            boolean others = group.values().stream()
                    .flatMap(each -> each.from().stream())
                    .anyMatch(each -> !each.source().equals(from.source()));
            if (!others) return;
            count.compared++;
            if (value.equals(best)) count.winning++;
            if (value.from().stream().anyMatch(each -> !each.source().equals(from.source()))) count.echoed++;
        }

        private OfSource of(String source) {
            return sources.computeIfAbsent(source, name -> new OfSource());
        }

        Map<String, Quality> bySource() {
            var figures = new TreeMap<String, Quality>();
            sources.forEach((source, count) -> figures.put(
                    source,
                    new Quality(
                            count.records,
                            share(count.winning, count.compared),
                            share(count.words, count.records * count.groups.size()),
                            share(count.alone, count.records),
                            share(count.echoed, count.compared),
                            share(count.timely, count.timed),
                            share(count.valid, count.words))));
            return figures;
        }

        private static @Nullable Double share(long part, long whole) {
            return whole == 0 ? null : (double) part / whole;
        }
    }

    /** Of one golden record, as a reader sees it. */
    static Map<String, Quality> of(GoldenBody seen) {
        var count = new Count();
        count.add(seen);
        return count.bySource();
    }
}
