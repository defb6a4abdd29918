package org.councilhub.hub.cli;

import java.util.Locale;

/**
 * Shows how far a long piece of work is, on stderr: in a terminal a bar with rows, rows a second and time left, in a log a
 * line every ten seconds.
 */
final class ProgressDisplay implements AutoCloseable {
    private static final long BAR_EVERY = 100_000_000L; // nanoseconds
    private static final long LINE_EVERY = 10_000_000_000L;
    private static final int BAR = 24; // characters

    private final Output output;
    private final boolean terminal;
    private String step = "";
    private long stepStart;
    private long shown;
    private boolean barOpen;

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
            endBar();
            step = now;
            stepStart = time;
            shown = time - (terminal ? BAR_EVERY : 0);
        }
        boolean whole = share >= 1;
        if (time - shown < (terminal ? BAR_EVERY : LINE_EVERY) && !(whole && barOpen)) return;
        shown = time;
        show(rows, share, (time - stepStart) / 1e9);
        if (whole) endBar();
    }

    private void show(long rows, double share, double seconds) {
        String figures = figures(step, rows, share, seconds);
        if (terminal) {
            int full = (int) Math.round(share * BAR);
            output.messages().printf("\r[%s%s] %s\u001b[K", "=".repeat(full), " ".repeat(BAR - full), figures);
            output.messages().flush();
            barOpen = true;
        } else {
            output.message(figures);
        }
    }

    static String figures(String step, long rows, double share, double seconds) {
        double rate = rows / Math.max(seconds, 0.001);
        String left = share <= 0 ? "" : ", %s left".formatted(time(seconds / share - seconds));
        return String.format(
                Locale.ROOT, "%s: %3.0f %%, %,d rows, %,.0f rows/s%s", step, share * 100, rows, rate, left);
    }

    private static String time(double seconds) {
        long whole = Math.max(0, Math.round(seconds));
        return whole >= 3600
                ? "%d:%02d:%02d".formatted(whole / 3600, whole / 60 % 60, whole % 60)
                : "%d:%02d".formatted(whole / 60, whole % 60);
    }

    /** Leaves the last bar as it stands and goes to a new line. */
    @Override
    public synchronized void close() {
        endBar();
    }

    private void endBar() {
        if (barOpen) output.message("");
        barOpen = false;
    }

    /** The JVM can only tell about stdin and stdout; whether stderr is a terminal the launcher knows, and says. */
    private static boolean isTerminal() {
        return Boolean.getBoolean("councilhub.terminal");
    }
}
