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
 * a floor: first what sketches tell, then equal values, then cheap comparisons, dear ones last. For one thread.
 */
public final class PairScorer {
    /** An agreement that is not known yet. */
    private static final int OPEN = Integer.MIN_VALUE;

    private static final int UNREAD = -1;

    private final PackedRecords records;
    private final Rows rows;
    private final Scorer scorer;
    private final ScoringPlan plan;
    private final Sketches sketches;
    private final int[] agreements;
    /** What the sketches of the pair tell, even where it may yet be silenced. */
    private final int[] told;
    /** How the left record agrees with itself. */
    private final int[] itself;

    /** Of values that come again and again, such as names. */
    private final KnownAgreements[] known;

    private final Side left;
    private final Side right;
    private final long[] sketchesOfLeft;
    private final int[] one = new int[1];
    private int[] rowsOfRight = new int[0];
    private long[] sketchesOfRight = new long[0];

    public PairScorer(PackedRecords records, ScoringPlan plan) {
        this.records = records;
        this.plan = plan;
        rows = records.rows();
        scorer = records.matcher().scorer();
        sketches = plan.sketches();
        agreements = new int[plan.comparisons()];
        told = new int[plan.comparisons()];
        itself = new int[plan.comparisons()];
        known = new KnownAgreements[plan.comparisons()];
        Arrays.setAll(known, i -> new KnownAgreements());
        sketchesOfLeft = new long[sketches.slots()];
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
    }

    /** The record that the following ones are scored against. */
    public void left(int record) {
        rows.read(record, left.row, 0);
        sketches.read(left.row, rows.columns(), 1, sketchesOfLeft);
        Arrays.fill(itself, OPEN);
    }

    /** Takes the weights of pairs. */
    public interface Action {
        void on(int record, long weight);
    }

    /** Gives those of the first records whose weight with the left one is at least the floor. */
    public void weights(int[] others, int count, long floor, Action action) {
        read(others, count);
        for (int i = 0; i < count; i++) {
            right(i);
            if (reaches(floor)) {
                long weight = scorer.weight(agreements);
                if (weight >= floor) action.on(others[i], weight);
            }
        }
    }

    /** All at once: one does not wait for the memory of another. */
    private void read(int[] others, int count) {
        int columns = rows.columns();
        if (rowsOfRight.length < count * columns) {
            rowsOfRight = new int[count * 2 * columns];
            sketchesOfRight = new long[count * 2 * sketches.slots()];
        }
        for (int i = 0; i < count; i++) rows.read(others[i], rowsOfRight, i * columns);
        sketches.read(rowsOfRight, columns, count, sketchesOfRight);
    }

    /** What sketches and equal values tell of the left record and one of those that were read. */
    private void right(int index) {
        System.arraycopy(rowsOfRight, index * rows.columns(), right.row, 0, rows.columns());
        int at = index * sketches.slots();
        for (int i = 0; i < told.length; i++) {
            int slot = sketches.first(i);
            told[i] = slot < 0 ? OPEN : plan.sketched(i).bySketch(sketchesOfLeft, slot, sketchesOfRight, at + slot);
            agreements[i] = OPEN;
        }
        for (int i = 0; i < told.length; i++) if (isTold(i)) tell(i);
    }

    private boolean isTold(int comparison) {
        return told[comparison] > Sketched.UNSURE_BUT_UNEQUAL;
    }

    private void tell(int comparison) {
        int silencer = plan.silencer(comparison);
        if (silencer < 0) agreements[comparison] = told[comparison];
        else if (agreements[silencer] != OPEN)
            agreements[comparison] = scorer.isSilent(comparison, agreements) ? Comparison.NOTHING : told[comparison];
    }

    private boolean reaches(long floor) {
        long sum = 0;
        for (int i = 0; i < agreements.length; i++)
            sum += agreements[i] == OPEN ? plan.most(i, told[i]) : scorer.most(i, agreements[i]);
        if (isBelow(sum, floor)) return false;
        for (int i : plan.order()) {
            if (agreements[i] != OPEN) continue;
            compare(i);
            sum += scorer.most(i, agreements[i]) - plan.most(i, told[i]);
            if (isBelow(sum, floor)) return false;
        }
        return true;
    }

    private boolean isBelow(long most, long floor) {
        return scorer.mostInAll(most) < floor || scorer.mostInAll(most, agreements, OPEN) < floor;
    }

    private void compare(int i) {
        if (scorer.isSilent(i, agreements)) agreements[i] = Comparison.NOTHING;
        else if (isTold(i)) agreements[i] = told[i];
        else if (areEqual(plan.identity(i))) agreements[i] = withItself(i);
        else if (told[i] == Sketched.UNSURE_BUT_UNEQUAL && plan.identity(i).length == 1)
            agreements[i] = known(i, plan.identity(i)[0]);
        else agreements[i] = byValues(i);
    }

    private int byValues(int i) {
        left.read(plan.fields(i));
        right.read(plan.fields(i));
        return scorer.compare(i, left.values, right.values);
    }

    private int known(int i, int field) {
        if (known[i].has(left.row[field], right.row[field])) return known[i].get();
        int agreement = byValues(i);
        known[i].put(left.row[field], right.row[field], agreement);
        return agreement;
    }

    private boolean areEqual(int[] fields) {
        for (int field : fields) if (left.row[field] != right.row[field]) return false;
        return true;
    }

    private int withItself(int i) {
        if (itself[i] == OPEN) {
            left.read(plan.fields(i));
            itself[i] = scorer.compare(i, left.values, left.values);
        }
        return itself[i];
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
        one[0] = record;
        read(one, 1);
        right(0);
        for (int i : plan.order()) if (agreements[i] == OPEN) compare(i);
    }
}
