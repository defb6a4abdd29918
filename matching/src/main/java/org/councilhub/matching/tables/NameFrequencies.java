package org.councilhub.matching.tables;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Share of the population that bears a name, as a code in [0..{@link #CODES} - 1]: the share is {@code 2^(-code/8)}.
 * Eighths of a bit are far finer than the evidence, make weights small tables, and keep sums exact.
 */
public final class NameFrequencies implements Frequency {
    public static final int CODES = 256;
    private static final double STEPS_PER_BIT = 8;
    private static final Supplier<NameFrequencies> GIVEN = StableOnce.of(() -> read("given-names.tsv.gz", 3e-6));
    private static final Supplier<NameFrequencies> SURNAMES = StableOnce.of(() -> read("surnames.tsv.gz", 6e-6));

    private final Map<String, Byte> codes;
    private final byte unknown;
    private final double sumOfSquares;
    private final byte[] initials;
    private final String hash;

    private NameFrequencies(Map<String, Byte> codes, byte unknown, double sumOfSquares, byte[] initials, String hash) {
        this.codes = codes;
        this.unknown = unknown;
        this.sumOfSquares = sumOfSquares;
        this.initials = initials;
        this.hash = hash;
    }

    public static NameFrequencies givenNames() {
        return GIVEN.get();
    }

    public static NameFrequencies surnames() {
        return SURNAMES.get();
    }

    /** @param name folded: lower case, plain letters */
    @Override
    public int code(String name) {
        return Byte.toUnsignedInt(codes.getOrDefault(name, unknown));
    }

    /** Code of all names that begin with a letter. */
    public int initialCode(char initial) {
        int at = initial - 'a';
        return at >= 0 && at < initials.length ? Byte.toUnsignedInt(initials[at]) : Byte.toUnsignedInt(unknown);
    }

    public static double share(int code) {
        return StrictMath.pow(2, -code / STEPS_PER_BIT);
    }

    public static int codeOf(double share) {
        var code = StrictMath.round(-StrictMath.log(share) / StrictMath.log(2) * STEPS_PER_BIT);
        return Math.clamp(code, 0, CODES - 1);
    }

    /** The chance that two people drawn at random bear the same name. */
    @Override
    public double sumOfSquares() {
        return sumOfSquares;
    }

    /** The chance that the names of two people begin with the same letter. */
    public double initialSumOfSquares() {
        double squares = 0;
        for (var code : initials) squares += share(Byte.toUnsignedInt(code)) * share(Byte.toUnsignedInt(code));
        return squares;
    }

    public String hash() {
        return hash;
    }

    private static NameFrequencies read(String table, double unknownShare) {
        var file = TableFile.of(table);
        var codes = new HashMap<String, Byte>();
        var byInitial = new double['z' - 'a' + 1];
        double squares = 0;
        for (var line : file.lines()) {
            int tab = line.indexOf('\t');
            double share = Double.parseDouble(line.substring(tab + 1)) / 1e6;
            codes.put(line.substring(0, tab), (byte) codeOf(share));
            byInitial[line.charAt(0) - 'a'] += share;
            squares += share * share;
        }
        var initials = new byte[byInitial.length];
        for (int i = 0; i < initials.length; i++) initials[i] = (byte) codeOf(Math.max(byInitial[i], unknownShare));
        return new NameFrequencies(codes, (byte) codeOf(unknownShare), squares, initials, file.hash());
    }
}
