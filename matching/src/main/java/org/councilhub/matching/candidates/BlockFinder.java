package org.councilhub.matching.candidates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.councilhub.matching.blocking.BlockingRule;
import org.councilhub.matching.blocking.BlockingRule.Part;
import org.councilhub.matching.blocking.KeyMaker;
import org.councilhub.matching.packed.PackedRecords;
import org.councilhub.matching.packed.Workers;

/** Goes through the rules, one after the other: makes their keys, sorts them and keeps the blocks of records that share one. */
final class BlockFinder {
    private static final int TASK = 1 << 12;
    private static final int TASKS_A_ROUND = 1 << 8;
    private static final int BUCKET_TASK = 64;
    /** Of each rule's keys that are not followed only the commonest are kept. */
    private static final int MOST_NAMED = 100;

    private final PackedRecords records;
    private final Workers workers;
    private final KeyEntries entries;
    private IntPages blocks = new IntPages();
    private List<RuleForecast> forecasts = new ArrayList<>();
    private List<Blocks.Parked> parked = new ArrayList<>();
    private final Map<Part, KeyColumn> columns = new HashMap<>();

    BlockFinder(PackedRecords records, Workers workers, KeyEntries entries) {
        this.records = records;
        this.workers = workers;
        this.entries = entries;
    }

    Blocks find() {
        for (int rule = 0; rule < rules().size(); rule++)
            take(rule, records.model().tooCommon());
        return taken();
    }

    List<Blocks> findByRule(int limit) {
        var all = new ArrayList<Blocks>();
        for (int rule = 0; rule < rules().size(); rule++) {
            take(rule, limit);
            all.add(taken());
        }
        return all;
    }

    private List<BlockingRule> rules() {
        return records.model().rules();
    }

    private void take(int index, int limit) {
        makeKeys(rules().get(index));
        takeBlocks(rules().get(index), limit);
        entries.clear();
        var later = rules().subList(index + 1, rules().size());
        columns.keySet()
                .removeIf(part -> later.stream().noneMatch(rule -> rule.parts().contains(part)));
    }

    /** What was taken since the last time. */
    private Blocks taken() {
        var taken = new Blocks(records, blocks, forecasts, parked, entries.diskBytes());
        blocks = new IntPages();
        forecasts = new ArrayList<>();
        parked = new ArrayList<>();
        return taken;
    }

    private void makeKeys(BlockingRule rule) {
        var parts = new ArrayList<KeyColumn>();
        for (var part : rule.parts()) parts.add(columns.computeIfAbsent(part, p -> KeyColumn.of(p, records, workers)));
        var makers = new KeyMaker[workers.threads()];
        makers[0] = records.matcher().keyMaker(rule);
        for (int i = 1; i < makers.length; i++) makers[i] = makers[0].another();
        int tasks = (records.size() + TASK - 1) / TASK;
        for (int round = 0; round < tasks; round += TASKS_A_ROUND) {
            int from = round;
            workers.run(Math.min(TASKS_A_ROUND, tasks - round), (task, worker) -> {
                int end = Math.min(records.size(), (from + task + 1) * TASK);
                for (int record = (from + task) * TASK; record < end; record++)
                    keys(record, parts, makers[worker], worker);
            });
            entries.makeRoom();
        }
    }

    private void keys(int record, List<KeyColumn> parts, KeyMaker maker, int worker) {
        for (int i = 0; i < parts.size(); i++) parts.get(i).give(maker, i, records, record);
        maker.make();
        for (int i = 0; i < maker.size(); i++) entries.add(worker, maker.key(i), record);
    }

    private void takeBlocks(BlockingRule rule, int limit) {
        var all = new TakenBlocks[KeyEntries.BUCKETS / BUCKET_TASK];
        workers.run(all.length, (task, worker) -> {
            all[task] = new TakenBlocks(rule.name(), limit);
            for (int bucket = task * BUCKET_TASK; bucket < (task + 1) * BUCKET_TASK; bucket++)
                all[task].take(bucket, entries.bucket(bucket));
        });
        var forecast = RuleForecast.none(rule.name());
        var notFollowed = new ArrayList<Blocks.Parked>();
        for (var taken : all) {
            blocks.addAll(taken.blocks());
            forecast = forecast.plus(taken.forecast());
            notFollowed.addAll(taken.parked());
        }
        forecasts.add(forecast);
        notFollowed.sort(Comparator.comparingInt(Blocks.Parked::size).reversed().thenComparingLong(Blocks.Parked::key));
        parked.addAll(notFollowed.subList(0, Math.min(MOST_NAMED, notFollowed.size())));
    }
}
