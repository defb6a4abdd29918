package org.councilhub.matching.packed;

import java.util.Arrays;
import org.councilhub.matching.Score;
import org.councilhub.matching.Scorer;
import org.councilhub.matching.compare.Comparison;
import org.councilhub.matching.compare.Sketched;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Scores one record against many. It gives what {@link Scorer} gives, but leaves a pair as soon as what is left to compare cannot carry it to
 * a floor: first what sketches tell, then cheap comparisons, dear ones last. For one thread.
 */
public final class PairScorer {
    /** An agreement that is not known yet. */
    private static final int OPEN = Integer.MIN_VALUE;

    private static final int UNREAD = -1;

    private final PackedRecords records;
    private final Rows rows;
    private final Scorer scorer;
    private final ScoringPlan plan;
    private final int[] agreements;
    private final Side left;
    private final Side right;
    private int[] rowsOfRight = new int[0];

    public PairScorer(PackedRecords records, ScoringPlan plan) {
        this.records = records;
        this.plan = plan;
        rows = records.rows();
        scorer = records.matcher().scorer();
        agreements = new int[plan.comparisons()];
        left = new Side();
        right = new Side();
    }

    /** One of the two records: its row, and those of its values that were asked for. */
    private final class Side {
        final int[] row = new int[rows.columns()];
        final int[] read = new int[rows.columns()];
        final @Nullable Value[] values = new Value[rows.columns()];

        Side() {
            Arrays.fill(read, UNREAD);
        }

        void read(int[] fields) {
            for (int field : fields)
                if (read[field] != row[field]) {
                    values[field] = records.value(field, row[field]);
                    read[field] = row[field];
                }
        }

        /** As {@link #read}, but what the other side has need not be looked for. */
        void read(int[] fields, Side other) {
            for (int field : fields)
                if (read[field] != row[field]) {
                    values[field] =
                            row[field] == other.row[field] ? other.values[field] : records.value(field, row[field]);
                    read[field] = row[field];
                }
        }
    }

    /** The record that the following ones are scored against. */
    public void left(int record) {
        rows.read(record, left.row, 0);
    }

    /** Takes the weights of pairs. */
    public interface Action {
        void on(int record, long weight);
    }

    /** Gives those of the first records whose weight with the left one is at least the floor. */
    public void weights(int[] others, int count, long floor, Action action) {
        int columns = rows.columns();
        if (rowsOfRight.length < count * columns) rowsOfRight = new int[count * 2 * columns];
        // all rows at once: one does not wait for the memory of another
        for (int i = 0; i < count; i++) rows.read(others[i], rowsOfRight, i * columns);
        for (int i = 0; i < count; i++) {
            System.arraycopy(rowsOfRight, i * columns, right.row, 0, columns);
            if (reaches(floor)) {
                long weight = scorer.weight(agreements);
                if (weight >= floor) action.on(others[i], weight);
            }
        }
    }

    private boolean reaches(long floor) {
        long sum = 0;
        long open = 0;
        for (int i = 0; i < agreements.length; i++) {
            agreements[i] = bySketch(i);
            if (agreements[i] == OPEN) open += plan.most(i);
            else sum += scorer.most(i, agreements[i]);
        }
        if (isBelow(sum + open, floor)) return false;
        for (int i : plan.order()) {
            if (agreements[i] != OPEN) continue;
            compare(i);
            open -= plan.most(i);
            sum += scorer.most(i, agreements[i]);
            if (isBelow(sum + open, floor)) return false;
        }
        return true;
    }

    private boolean isBelow(long most, long floor) {
        return most + scorer.mostOfTheRest(agreements, OPEN) < floor;
    }

    private int bySketch(int comparison) {
        int field = plan.onlyField(comparison);
        if (field < 0) return OPEN;
        int x = left.row[field];
        int y = right.row[field];
        if (x == 0 || y == 0) return Comparison.NOTHING;
        var sketches = plan.sketches(comparison);
        if (sketches.length == 0) return OPEN;
        int told = plan.sketched(comparison).bySketch(sketches[x], sketches[y]);
        return told == Sketched.UNSURE ? OPEN : told;
    }

    private void compare(int i) {
        left.read(plan.fields(i));
        right.read(plan.fields(i), left);
        agreements[i] = scorer.compare(i, left.values, right.values, agreements);
    }

    /** What {@link org.councilhub.matching.Matcher#score} gives for the left record and this one. */
    public Score score(int record) {
        agree(record);
        return new Score(scorer.weight(agreements), scorer.veto(agreements));
    }

    /** How the left record and this one agree, by comparison. */
    public int[] agreements(int record) {
        agree(record);
        return agreements.clone();
    }

    private void agree(int record) {
        rows.read(record, right.row, 0);
        for (int i = 0; i < agreements.length; i++) compare(i);
    }
}
