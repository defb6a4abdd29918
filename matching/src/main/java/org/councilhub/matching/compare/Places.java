package org.councilhub.matching.compare;

import org.councilhub.matching.value.Place;

/** How the parts of two addresses stand to each other. */
final class Places {
    static final double STREET_LIMIT = .93;
    private static final double NAME_LIMIT = .92;
    private static final int SHORTEST_BEGINNING = 6;

    enum Part {
        SAME,
        UNKNOWN,
        ONE_SIDED,
        CONFLICT
    }

    private Places() {}

    static Part number(Place x, Place y) {
        if (x.hasNumber() && y.hasNumber()) return sameNumber(x.number(), y.number()) ? Part.SAME : Part.CONFLICT;
        return x.hasNumber() || y.hasNumber() ? Part.ONE_SIDED : Part.UNKNOWN;
    }

    /** {@code 12-14} is also 12 and 14. */
    private static boolean sameNumber(String x, String y) {
        if (x.equals(y)) return true;
        int dashX = x.indexOf('-');
        int dashY = y.indexOf('-');
        if ((dashX > 0) == (dashY > 0)) return false;
        var range = dashX > 0 ? x : y;
        var single = dashX > 0 ? y : x;
        int dash = Math.max(dashX, dashY);
        return range.substring(0, dash).equals(single)
                || range.substring(dash + 1).equals(single);
    }

    static Part unit(Place x, Place y) {
        if (x.unit().equals(y.unit())) return x.unit().isEmpty() ? Part.UNKNOWN : Part.SAME;
        return x.unit().isEmpty() || y.unit().isEmpty() ? Part.ONE_SIDED : Part.CONFLICT;
    }

    static Part street(Place x, Place y) {
        if (x.street().isEmpty() || y.street().isEmpty()) return Part.UNKNOWN;
        return similar(x.street(), y.street(), STREET_LIMIT) ? Part.SAME : Part.CONFLICT;
    }

    static Part name(Place x, Place y) {
        if (x.name().isEmpty() || y.name().isEmpty()) return x.name().equals(y.name()) ? Part.UNKNOWN : Part.ONE_SIDED;
        return similar(x.name(), y.name(), NAME_LIMIT) ? Part.SAME : Part.CONFLICT;
    }

    private static String digits(String text) {
        var digits = "";
        for (int i = 0; i < text.length(); i++)
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') digits += text.charAt(i);
        return digits;
    }

    private static boolean similar(String x, String y, double limit) {
        if (x.equals(y)) return true;
        if (!digits(x).equals(digits(y))) return false; // 46TH STREET is not 54TH STREET
        int shorter = Math.min(x.length(), y.length());
        if (shorter >= SHORTEST_BEGINNING && (x.startsWith(y) || y.startsWith(x))) return true;
        return (shorter >= SHORTEST_BEGINNING && Edits.atMostOne(x, y)) || JaroWinkler.atLeast(limit, x, y);
    }
}
