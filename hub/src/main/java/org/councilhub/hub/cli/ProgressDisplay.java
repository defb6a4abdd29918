package org.councilhub.hub.cli;

import java.util.Locale;

/**
 * Shows how far a long piece of work is, on stderr: in a terminal a bar with rows, rows a second and time left, in a log a
 * line every ten seconds.
 */
final class ProgressDisplay {
    private static final long BAR_EVERY = 100_000_000L; // nanoseconds
    private static final long LINE_EVERY = 10_000_000_000L;
    private static final int BAR = 24; // characters

    private final Output output;
    private final boolean terminal;
    private String step = "";
    private long stepStart;
    private long shown;

    ProgressDisplay(Output output) {
        this(output, isTerminal());
    }

    ProgressDisplay(Output output, boolean terminal) {
        this.output = output;
        this.terminal = terminal;
    }

    /**
     * @param now what is being done, such as {@code council-tax}
     * @param rows done of it
     * @param share of it that is done, [0..1]
     */
    synchronized void at(String now, long rows, double share) {
        long time = System.nanoTime();
        if (!now.equals(step)) {
            output.endBar();
            step = now;
            stepStart = time;
            shown = terminal ? time - BAR_EVERY : time;
        }
        boolean due = time - shown >= (terminal ? BAR_EVERY : LINE_EVERY);
        boolean finished = terminal && share >= 1;
        if (!due && !finished) return;
        shown = time;
        String figures = figures(step, rows, share, (time - stepStart) / 1e9);
        if (!terminal) output.message(figures);
        else output.bar(bar(share) + figures);
        if (finished) output.endBar();
    }

    private static String bar(double share) {
        int full = (int) Math.round(Math.clamp(share, 0, 1) * BAR);
        return "[%s%s] ".formatted("=".repeat(full), " ".repeat(BAR - full));
    }

    static String figures(String step, long rows, double share, double seconds) {
        double rate = rows / Math.max(seconds, 0.001);
        String left = share <= 0 || share >= 1 ? "" : ", %s left".formatted(time(seconds / share - seconds));
        return String.format(
                Locale.ROOT, "%s: %3.0f %%, %,d rows, %,.0f rows/s%s", step, share * 100, rows, rate, left);
    }

    private static String time(double seconds) {
        long whole = Math.max(0, Math.round(seconds));
        return whole >= 3600
                ? "%d:%02d:%02d".formatted(whole / 3600, whole / 60 % 60, whole % 60)
                : "%d:%02d".formatted(whole / 60, whole % 60);
    }

    /** The JVM can only tell about stdin and stdout; whether stderr is a terminal the launcher knows, and says. */
    private static boolean isTerminal() {
        return Boolean.getBoolean("councilhub.terminal");
    }
}
