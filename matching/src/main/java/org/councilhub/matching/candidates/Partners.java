package org.councilhub.matching.candidates;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.councilhub.matching.candidates.Blocks.PlacesOf;
import org.councilhub.matching.packed.Workers;

/** Records that share a block with some, record by record: nothing is held but one record's partners. */
public final class Partners {
    private static final int TASK = 1 << 10;
    private static final int USUAL_PLACES = 1 << 25;

    private final Blocks blocks;
    private final IntPredicate some;
    private final int most;

    /** @param some whose partners are asked for */
    public Partners(Blocks blocks, IntPredicate some) {
        this(blocks, some, USUAL_PLACES);
    }

    /** @param most how many memberships of records in blocks are looked up at once, 4 bytes each */
    Partners(Blocks blocks, IntPredicate some, int most) {
        this.blocks = blocks;
        this.some = some;
        this.most = most;
    }

    /** Takes a record with its partners, in order; the array is used again. */
    public interface Action {
        void on(int record, int[] partners, int count, int worker);
    }

    /** Makes a task's results ready to be kept: tasks end in any order, their numbers tell it. */
    public interface TaskEnd {
        void at(int task, int worker);
    }

    /** Every pair of them once: each with those that come before it. In parallel; a task is a run of records, tasks are numbered in their order. */
    public void forEach(Workers workers, Action action, TaskEnd end) {
        forEach(workers, false, action, end);
    }

    /** Each of them with all others, whether or not these are asked for, too. */
    public void forEachWithAll(Workers workers, Action action) {
        forEach(workers, true, action, (task, worker) -> {});
    }

    private void forEach(Workers workers, boolean withAll, Action action, TaskEnd end) {
        int size = blocks.records().size();
        var found = new Found[workers.threads()];
        for (int i = 0; i < found.length; i++) found[i] = new Found(size, withAll);
        int done = 0;
        for (int from = 0; from < size; ) {
            var places = blocks.placesOf(from, some, most);
            int to = from + places.starts().length - 1;
            int before = done;
            int first = from;
            int tasks = (to - from + TASK - 1) / TASK;
            workers.run(tasks, (task, worker) -> {
                int last = Math.min(to, first + (task + 1) * TASK);
                for (int record = first + task * TASK; record < last; record++)
                    if (some.test(record)) found[worker].of(record, places, action, worker);
                end.at(before + task, worker);
            });
            done += tasks;
            from = to;
        }
    }

    /** The partners of one record, each once: marked with the record that they were last found for. */
    private final class Found {
        private final int[] mark; // number of the record, from 1
        private final boolean withAll;
        private int[] partners = new int[1 << 8];

        Found(int size, boolean withAll) {
            mark = new int[size];
            this.withAll = withAll;
        }

        void of(int record, PlacesOf places, Action action, int worker) {
            int count = 0;
            int index = record - places.from();
            for (int i = places.starts()[index]; i < places.starts()[index + 1]; i++) {
                int place = places.places()[i];
                int[] in = blocks.pages().pageOf(place);
                int at = IntPages.offset(place) + 1;
                if (count + in[at - 1] > partners.length)
                    partners = Arrays.copyOf(partners, Math.max(partners.length * 2, count + in[at - 1]));
                int last = withAll ? at + in[at - 1] : before(record, in, at);
                for (; at < last; at++) {
                    int other = in[at];
                    if (mark[other] == record + 1) continue;
                    mark[other] = record + 1;
                    if (withAll ? other != record : some.test(other)) partners[count++] = other;
                }
            }
            if (count == 0) return;
            Arrays.sort(partners, 0, count);
            action.on(record, partners, count, worker);
        }

        private static int before(int record, int[] in, int from) {
            int at = from;
            while (in[at] < record) at++;
            return at;
        }
    }
}
