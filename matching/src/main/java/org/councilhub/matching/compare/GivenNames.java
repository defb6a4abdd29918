package org.councilhub.matching.compare;

import java.util.List;
import java.util.Optional;
import org.councilhub.matching.tables.Frequency;
import org.councilhub.matching.tables.NameFrequencies;
import org.councilhub.matching.value.Name;
import org.councilhub.matching.value.NameToken;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The name that somebody is called by: the first of the given names, or a middle one. Where the model names the surname's field,
 * too, a pair that has its names the other way round is seen as swapped.
 */
record GivenNames(int given, int surname, Optional<Frequency> exact) implements Sketched {
    static final List<String> LEVELS = List.of(
            "exact",
            "nickname",
            "one-edit",
            "truncated",
            "near",
            "phonetic",
            "initial",
            "swapped",
            "middle",
            "alike",
            "initial-differs",
            "different");
    private static final int EXACT = 0;
    private static final int NICKNAME = 1;
    private static final int ONE_EDIT = 2;
    private static final int TRUNCATED = 3;
    private static final int NEAR = 4;
    private static final int PHONETIC = 5;
    private static final int INITIAL = 6;
    private static final int SWAPPED = 7;
    private static final int MIDDLE = 8;
    private static final int ALIKE = 9;
    private static final int INITIAL_DIFFERS = 10;
    private static final int DIFFERENT = 11;

    /** Eighths of a bit that a second letter adds. */
    private static final int SECOND_LETTER = 14;

    @Override
    public int compare(@Nullable Value[] a, @Nullable Value[] b) {
        if (!(a[given] instanceof Name left) || !(b[given] instanceof Name right)) return NOTHING;
        var x = left.first();
        var y = right.first();
        if (x.same(y)) return x.isInitial() ? initial(x) : Comparison.of(EXACT, code(exact, x));
        int swapped = swapped(a, b, left, right);
        if (swapped != NOTHING) return swapped;
        if (x.isInitial() || y.isInitial()) return x.initial() == y.initial() ? initial(x) : INITIAL_DIFFERS;
        if (beginsShort(x, y) || beginsShort(y, x)) return twoLetters(x);
        int level = names(x, y);
        return level >= ALIKE && (isMiddle(x, right) || isMiddle(y, left)) ? MIDDLE : level;
    }

    /** Whoever has one name is not asked for the surname. */
    @Override
    public int[] identity() {
        return new int[] {given};
    }

    @Override
    public int[] sketchedFields() {
        return surname < 0 ? new int[] {given} : new int[] {given, surname};
    }

    @Override
    public long sketch(int field, Value value) {
        var name = (Name) value;
        return NameSketch.of(name, field == given ? name.first() : name.whole());
    }

    @Override
    public int bySketch(long[] x, int atX, long[] y, int atY) {
        long left = x[atX];
        long right = y[atY];
        if (left == ABSENT || right == ABSENT) return NOTHING;
        if (left == NO_SKETCH || right == NO_SKETCH || NameSketch.maybeSame(left, right)) return UNSURE;
        if (surname >= 0 && maybeSwapped(left, x[atX + 1], right, y[atY + 1])) return UNSURE;
        if (NameSketch.isInitial(left) || NameSketch.isInitial(right))
            return TextSketch.sameInitial(left, right) ? UNSURE : INITIAL_DIFFERS;
        boolean unsure = NameSketch.hasParts(left)
                || NameSketch.hasParts(right)
                || NameSketch.maybeRelated(left, right)
                || NameSketch.maybeAlike(left, right);
        if (unsure && maybeTwoLetters(left, right)) return UNSURE;
        return unsure ? UNSURE_BUT_UNEQUAL : DIFFERENT;
    }

    private static boolean maybeTwoLetters(long left, long right) {
        return TextSketch.sameInitial(left, right) && Math.min(TextSketch.length(left), TextSketch.length(right)) == 2;
    }

    private static boolean maybeSwapped(long left, long leftSurname, long right, long rightSurname) {
        if (leftSurname == ABSENT || rightSurname == ABSENT) return false;
        return leftSurname == NO_SKETCH
                || rightSurname == NO_SKETCH
                || NameSketch.maybeSame(left, rightSurname)
                || NameSketch.maybeSame(leftSurname, right);
    }

    static int code(Optional<Frequency> frequency, NameToken name) {
        return frequency.isPresent() ? frequency.get().code(name.text()) : name.givenCode();
    }

    @Override
    public List<String> words(@Nullable Value[] values) {
        return values[given] instanceof Name name && !name.first().isInitial()
                ? List.of(name.first().text())
                : List.of();
    }

    private static int initial(NameToken name) {
        return Comparison.of(INITIAL, NameFrequencies.givenNames().initialCode(name.initial()));
    }

    /** JO, when a field was cut, for Joseph: hardly more than an initial. */
    private static boolean beginsShort(NameToken x, NameToken y) {
        return x.text().length() == 2 && y.text().startsWith(x.text()) && !x.related(y);
    }

    private static int twoLetters(NameToken name) {
        return Comparison.of(INITIAL, NameFrequencies.givenNames().initialCode(name.initial()) + SECOND_LETTER);
    }

    private static int names(NameToken x, NameToken y) {
        if (x.related(y)) return NICKNAME;
        int shape = NameShapes.compare(x, y);
        return switch (shape) {
            case NameShapes.ONE_EDIT -> ONE_EDIT;
            case NameShapes.TRUNCATED -> TRUNCATED;
            case NameShapes.NEAR -> NEAR;
            case NameShapes.PHONETIC -> PHONETIC;
            case NameShapes.ALIKE -> ALIKE;
            default -> DIFFERENT;
        };
    }

    private static boolean isMiddle(NameToken name, Name other) {
        for (int i = 1; i < other.size(); i++) if (name.same(other.part(i))) return true;
        return false;
    }

    private int swapped(@Nullable Value[] a, @Nullable Value[] b, Name left, Name right) {
        if (surname < 0 || !(a[surname] instanceof Name leftSurname) || !(b[surname] instanceof Name rightSurname))
            return NOTHING;
        int code = Math.max(
                swapped(left.first(), leftSurname.whole(), right.first(), rightSurname.whole()),
                swapped(leftSurname.whole(), left.first(), rightSurname.whole(), right.first()));
        return code < 0 ? NOTHING : Comparison.of(SWAPPED, code);
    }

    /**
     * Whether one name of a pair stands in the other's other place, and the others fit: the same, short forms, an initial or a beginning.
     *
     * @return frequency code of what agrees, or -1
     */
    private static int swapped(NameToken a, NameToken b, NameToken c, NameToken d) {
        if (!a.same(d) || a.isInitial()) return -1;
        if (b.same(c) && !b.isInitial()) return code(a) + code(b);
        boolean begins = b.text().startsWith(c.text()) || c.text().startsWith(b.text());
        if (!begins && !b.related(c)) return -1;
        return code(a) + NameFrequencies.givenNames().initialCode(b.initial());
    }

    /** Which of the two is the given name is not known; the commoner reading is the safer one. */
    private static int code(NameToken name) {
        return Math.min(name.givenCode(), name.surnameCode());
    }
}
