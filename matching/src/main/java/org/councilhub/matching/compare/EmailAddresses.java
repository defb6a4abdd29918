package org.councilhub.matching.compare;

import java.util.List;
import java.util.Optional;
import org.councilhub.matching.tables.Frequency;
import org.councilhub.matching.value.Emails;
import org.councilhub.matching.value.Emails.Email;
import org.councilhub.matching.value.Letters;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/** E-mail addresses: the best of all pairs. */
record EmailAddresses(int field, Optional<Frequency> exact) implements Sketched {
    static final List<String> LEVELS = List.of("exact", "user", "near", "different");
    private static final int EXACT = 0;
    private static final int USER = 1;
    private static final int NEAR = 2;
    private static final int DIFFERENT = 3;
    private static final int SHORTEST_USER = 5;
    private static final int MOST_EDITS = 3;
    private static final int LETTERS_AN_EDIT = 6;
    private static final int LENGTH_AT = 36;
    private static final int LONGEST = 0xff;
    private static final int USER_AT = 44;

    @Override
    public int compare(@Nullable Value[] a, @Nullable Value[] b) {
        if (!(a[field] instanceof Emails left) || !(b[field] instanceof Emails right)) return NOTHING;
        int best = DIFFERENT;
        for (var x : left.all()) for (var y : right.all()) best = Comparison.rarer(best, compare(x, y));
        return best;
    }

    @Override
    public int[] sketchedFields() {
        return new int[] {field};
    }

    /** Letters and digits of the only address, above them its length, above that a hash of the user. */
    @Override
    public long sketch(int of, Value value) {
        var all = ((Emails) value).all();
        int length = all.getFirst().text().length();
        if (all.size() > 1 || length > LONGEST) return NO_SKETCH;
        long user = Integer.toUnsignedLong(all.getFirst().user().hashCode() * 0x9E3779B9) >>> (USER_AT - Integer.SIZE);
        return user << USER_AT | (long) length << LENGTH_AT | (all.getFirst().letters() & Letters.PLAIN);
    }

    @Override
    public int bySketch(long[] xs, int atX, long[] ys, int atY) {
        long x = xs[atX];
        long y = ys[atY];
        if (x == ABSENT || y == ABSENT) return NOTHING;
        if (x == NO_SKETCH || y == NO_SKETCH || x >>> USER_AT == y >>> USER_AT) return UNSURE;
        int lengthX = (int) (x >>> LENGTH_AT) & LONGEST;
        int lengthY = (int) (y >>> LENGTH_AT) & LONGEST;
        int onlyX = Long.bitCount(x & ~y & Letters.PLAIN);
        int onlyY = Long.bitCount(y & ~x & Letters.PLAIN);
        boolean mayBeNear = Math.max(onlyX, onlyY) <= MOST_EDITS
                && Math.abs(lengthX - lengthY) <= MOST_EDITS
                && ((x ^ y) & Letters.DIGITS) == 0;
        return mayBeNear ? UNSURE_BUT_UNEQUAL : DIFFERENT;
    }

    @Override
    public List<String> words(@Nullable Value[] values) {
        return values[field] instanceof Emails emails
                ? emails.all().stream().map(Email::text).toList()
                : List.of();
    }

    private int compare(Email x, Email y) {
        if (x.text().equals(y.text())) return Comparison.of(EXACT, x.text(), exact);
        if (x.user().length() >= SHORTEST_USER && x.user().equals(y.user())) return USER;
        return areNear(x, y) ? NEAR : DIFFERENT;
    }

    /** Namesakes have addresses alike, made of their name and a number: only what a slip of the hand explains is near, and no other number. */
    private static boolean areNear(Email x, Email y) {
        return ((x.letters() ^ y.letters()) & Letters.DIGITS) == 0
                && Math.abs(x.text().length() - y.text().length()) <= MOST_EDITS
                && Edits.distance(x.text(), y.text())
                        <= Math.min(
                                MOST_EDITS, Math.min(x.text().length(), y.text().length()) / LETTERS_AN_EDIT)
                && x.digits().equals(y.digits());
    }
}
