package org.councilhub.matching.cli;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How well a partition meets the truth. Pairwise: of the pairs within clusters how many are true, of the true pairs how many are found. B-cubed:
 * the mean over records of the share of their cluster, and of their entity, that is common to both (Bagga and Baldwin 1998).
 */
record Evaluation(Figures pairwise, Figures bcubed, int records, int entities, int clusters) {
    /** Each in [0..1]. */
    record Figures(double precision, double recall, double f1) {
        static Figures of(double precision, double recall) {
            double sum = precision + recall;
            return new Figures(precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum);
        }

        String json() {
            return String.format(
                    Locale.ROOT, "{\"precision\":%.6f,\"recall\":%.6f,\"f1\":%.6f}", precision, recall, f1);
        }
    }

    /**
     * @param clusters record -> cluster; a record without one, or with an empty one, is alone
     * @param truth record -> entity; records that it does not name are left out
     */
    static Evaluation of(Map<String, String> clusters, Map<String, String> truth) {
        var clusterOf = new HashMap<String, String>();
        for (var record : truth.keySet())
            clusterOf.put(
                    record,
                    clusters.getOrDefault(record, "").isEmpty() ? "alone " + record : "c" + clusters.get(record));
        var clusterSizes = new HashMap<String, Long>();
        var entitySizes = new HashMap<String, Long>();
        var common = new HashMap<Map.Entry<String, String>, Long>();
        truth.forEach((record, entity) -> {
            var cluster = clusterOf.getOrDefault(record, "");
            clusterSizes.merge(cluster, 1L, Long::sum);
            entitySizes.merge(entity, 1L, Long::sum);
            common.merge(Map.entry(cluster, entity), 1L, Long::sum);
        });
        long right = pairs(common);
        double precision = share(right, pairs(clusterSizes));
        double recall = share(right, pairs(entitySizes));
        return new Evaluation(
                Figures.of(precision, recall),
                bcubed(common, clusterSizes, entitySizes, truth.size()),
                truth.size(),
                entitySizes.size(),
                clusterSizes.size());
    }

    private static Figures bcubed(
            Map<Map.Entry<String, String>, Long> common,
            Map<String, Long> clusters,
            Map<String, Long> entities,
            int records) {
        double precision = 0;
        double recall = 0;
        for (var both : common.entrySet()) {
            double square = (double) both.getValue() * both.getValue();
            precision += square / clusters.getOrDefault(both.getKey().getKey(), 1L);
            recall += square / entities.getOrDefault(both.getKey().getValue(), 1L);
        }
        return records == 0 ? Figures.of(1, 1) : Figures.of(precision / records, recall / records);
    }

    private static long pairs(Map<?, Long> sizes) {
        return sizes.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    String json() {
        return "{\"pairwise\":%s,\"bcubed\":%s,\"records\":%d,\"entities\":%d,\"clusters\":%d}"
                .formatted(pairwise.json(), bcubed.json(), records, entities, clusters);
    }

    String text() {
        return String.format(
                        Locale.ROOT,
                        """
                            precision  recall     F1
                pairwise    %9.4f  %6.4f  %5.4f
                B-cubed     %9.4f  %6.4f  %5.4f
                %,d records, %,d entities, %,d clusters
                """,
                        pairwise.precision,
                        pairwise.recall,
                        pairwise.f1,
                        bcubed.precision,
                        bcubed.recall,
                        bcubed.f1,
                        records,
                        entities,
                        clusters)
                .stripTrailing();
    }
}
