package org.councilhub.matching.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** Shows how far a long piece of work is: in a terminal a bar, in a log a line every ten seconds. */
final class Progress {
    private static final long BAR_EVERY = 100_000_000L; // nanoseconds
    private static final long LINE_EVERY = 10_000_000_000L;
    private static final int BAR = 24; // characters

    private final PrintWriter err;
    private final boolean terminal;
    private String step = "";
    private long start;
    private long shown;
    private boolean barShown;

    Progress(PrintWriter err) {
        this(err, Boolean.getBoolean("councilhub.terminal"));
    }

    /** @param terminal whether err is one: the JVM cannot tell, the launcher says it */
    Progress(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /**
     * @param now what is being done
     * @param rows of it that are done
     * @param share of it that is done, [0..1]
     */
    synchronized void at(String now, long rows, double share) {
        long time = System.nanoTime();
        if (!now.equals(step)) {
            end();
            step = now;
            start = time;
            shown = time;
        }
        if (time - shown < (terminal ? BAR_EVERY : LINE_EVERY)) return;
        shown = time;
        var figures = figures(now, rows, share, (time - start) / 1e9);
        if (terminal) {
            err.print("\r" + bar(share) + figures + "\u001b[K");
            err.flush();
            barShown = true;
        } else {
            err.println(figures);
        }
    }

    /** Takes the bar away, so that other lines can be written. */
    synchronized void end() {
        if (!barShown) return;
        err.print("\r\u001b[K");
        err.flush();
        barShown = false;
    }

    private static String bar(double share) {
        int full = (int) Math.round(Math.clamp(share, 0, 1) * BAR);
        return "[%s%s] ".formatted("=".repeat(full), " ".repeat(BAR - full));
    }

    static String figures(String step, long rows, double share, double seconds) {
        double rate = rows / Math.max(seconds, 0.001);
        long left = share <= 0 ? 0 : Math.round(seconds / share - seconds);
        var time = left <= 0 ? "" : String.format(Locale.ROOT, ", %d:%02d left", left / 60, left % 60);
        return String.format(
                Locale.ROOT, "%s: %.0f %%, %,d rows, %,.0f rows/s%s", step, Math.floor(share * 100), rows, rate, time);
    }
}
