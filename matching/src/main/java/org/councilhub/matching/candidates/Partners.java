package org.councilhub.matching.candidates;

import java.util.Arrays;
import org.councilhub.matching.candidates.Blocks.PlacesOf;
import org.councilhub.matching.packed.Workers;

/** The pairs of all blocks, record by record: nothing is held but one record's partners. */
public final class Partners {
    private static final int TASK = 1 << 10;
    private static final int USUAL_PLACES = 1 << 25;

    private final Blocks blocks;
    private final int most;

    public Partners(Blocks blocks) {
        this(blocks, USUAL_PLACES);
    }

    /** @param most how many memberships of records in blocks are looked up at once, 4 bytes each */
    Partners(Blocks blocks, int most) {
        this.blocks = blocks;
        this.most = most;
    }

    /** Takes a record with those that come before it and share a key with it, in order; the array is used again. */
    public interface Action {
        void on(int record, int[] partners, int count, int worker);
    }

    /** Makes a task's results ready to be kept: tasks end in any order, their numbers tell it. */
    public interface TaskEnd {
        void at(int task, int worker);
    }

    /** Every pair once, in parallel; a task is a run of records, tasks are numbered in their order. */
    public void forEach(Workers workers, Action action, TaskEnd end) {
        int size = blocks.records().size();
        var found = new Found[workers.threads()];
        for (int i = 0; i < found.length; i++) found[i] = new Found(size);
        int done = 0;
        for (int from = 0; from < size; ) {
            var places = blocks.placesOf(from, most);
            int to = from + places.starts().length - 1;
            int before = done;
            int first = from;
            int tasks = (to - from + TASK - 1) / TASK;
            workers.run(tasks, (task, worker) -> {
                int last = Math.min(to, first + (task + 1) * TASK);
                for (int record = first + task * TASK; record < last; record++)
                    if (blocks.isAsked(record)) found[worker].of(record, places, action, worker);
                end.at(before + task, worker);
            });
            done += tasks;
            from = to;
        }
    }

    /** The partners of one record, each once: marked with the record that they were last found for. */
    private final class Found {
        private final int[] mark;
        private int[] partners = new int[1 << 8];

        Found(int size) {
            mark = new int[size];
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
                for (; in[at] < record; at++) {
                    if (mark[in[at]] == record) continue;
                    mark[in[at]] = record;
                    partners[count++] = in[at];
                }
            }
            if (count == 0) return;
            Arrays.sort(partners, 0, count);
            action.on(record, partners, count, worker);
        }
    }
}
