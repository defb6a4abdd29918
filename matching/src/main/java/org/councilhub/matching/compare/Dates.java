package org.councilhub.matching.compare;

import java.util.List;
import java.util.Optional;
import org.councilhub.matching.tables.Frequency;
import org.councilhub.matching.value.CalendarDate;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/** Dates of birth with the errors that people and forms make. */
record Dates(int date, Optional<Frequency> exact) implements Sketched {
    static final List<String> LEVELS = List.of(
            "exact",
            "swapped",
            "one-digit",
            "placeholder",
            "two-parts",
            "two-digits",
            "year",
            "next-year",
            "different");
    private static final int EXACT = 0;
    private static final int SWAPPED = 1;
    private static final int ONE_DIGIT = 2;
    private static final int PLACEHOLDER = 3;
    private static final int TWO_PARTS = 4;
    private static final int TWO_DIGITS = 5;
    private static final int YEAR = 6;
    private static final int NEXT_YEAR = 7;
    private static final int DIFFERENT = 8;

    private static final int DIGIT = 4;
    private static final int MONTH_AT = 8;
    private static final int YEAR_AT = 16;
    /** No date's sketch is {@link #NO_SKETCH}. */
    private static final int OFFSET = 0x10000000;

    @Override
    public int compare(@Nullable Value[] a, @Nullable Value[] b) {
        if (!(a[date] instanceof CalendarDate x) || !(b[date] instanceof CalendarDate y)) return NOTHING;
        int level = level(x.packed(), y.packed());
        return level == EXACT ? Comparison.of(EXACT, x.digits(), exact) : level;
    }

    @Override
    public int[] sketchedFields() {
        return new int[] {date};
    }

    /** The packed digits and above them the date's frequency code. */
    @Override
    public long sketch(int field, Value value) {
        var x = (CalendarDate) value;
        long frequency = Comparison.frequencyCode(Comparison.of(EXACT, x.digits(), exact));
        return frequency << Integer.SIZE | Integer.toUnsignedLong(x.packed() + OFFSET);
    }

    @Override
    public int bySketch(long[] x, int atX, long[] y, int atY) {
        if (x[atX] == ABSENT || y[atY] == ABSENT) return NOTHING;
        int level = level((int) x[atX] - OFFSET, (int) y[atY] - OFFSET);
        return level == EXACT ? Comparison.of(EXACT, (int) (x[atX] >>> Integer.SIZE)) : level;
    }

    private static int level(int x, int y) {
        int different = x ^ y;
        boolean year = different >>> YEAR_AT == 0;
        if (year && (isPlaceholder(x) || isPlaceholder(y))) return PLACEHOLDER;
        if (different == 0) return EXACT;
        if (year && month(x) == day(y) && day(x) == month(y)) return SWAPPED;
        int others = DigitSketch.others(Integer.toUnsignedLong(x), Integer.toUnsignedLong(y));
        if (others == 1 || (others == 2 && areNeighboursSwapped(x, y))) return ONE_DIGIT;
        int parts = (year ? 1 : 0) + (month(different) == 0 ? 1 : 0) + (day(different) == 0 ? 1 : 0);
        if (parts == 2) return TWO_PARTS;
        if (others <= 2) return TWO_DIGITS;
        if (year) return YEAR;
        return Math.abs(year(x) - year(y)) == 1 ? NEXT_YEAR : DIFFERENT;
    }

    private static int year(int digits) {
        int year = 0;
        for (int at = Integer.SIZE - DIGIT; at >= YEAR_AT; at -= DIGIT) year = year * 10 + (digits >>> at & 15);
        return year;
    }

    private static boolean areNeighboursSwapped(int x, int y) {
        int low = Integer.numberOfTrailingZeros(x ^ y) / DIGIT * DIGIT;
        return (x >>> low & 15) == (y >>> (low + DIGIT) & 15) && (x >>> (low + DIGIT) & 15) == (y >>> low & 15);
    }

    private static boolean isPlaceholder(int digits) {
        return (digits & 0xffff) == 0x0101;
    }

    private static int month(int digits) {
        return digits >>> MONTH_AT & 0xff;
    }

    private static int day(int digits) {
        return digits & 0xff;
    }

    @Override
    public List<String> words(@Nullable Value[] values) {
        return values[date] instanceof CalendarDate d ? List.of(d.digits()) : List.of();
    }
}
