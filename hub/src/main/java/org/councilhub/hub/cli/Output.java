package org.councilhub.hub.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintStream;
import java.io.PrintWriter;
import org.councilhub.adapters.record.RecordJson;
import org.slf4j.LoggerFactory;

/** Where a command writes: its result to stdout, all else to stderr. */
final class Output {
    private final PrintStream results;
    private final PrintStream messages;
    private boolean barOpen;

    Output(PrintStream results, PrintStream messages) {
        this.results = results;
        this.messages = messages;
    }

    /** From now on whatever writes to {@code System.out}, logs above all, goes to stderr: stdout is for results alone. */
    @SuppressWarnings("SystemOut")
    static Output takeOver() {
        var output = new Output(System.out, System.err);
        System.setOut(System.err);
        quieten();
        return output;
    }

    /** Until Spring has set up logging as configured, libraries say only what is wrong. */
    private static void quieten() {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root)
            root.setLevel(Level.WARN);
    }

    synchronized void result(String line) {
        endBar();
        results.println(line);
        results.flush();
    }

    /** One JSON object, in one line. */
    void json(Object value) {
        result(RecordJson.mapper().writeValueAsString(value));
    }

    synchronized void message(String line) {
        endBar();
        messages.println(line);
    }

    /** Replaces the last bar, in a terminal. */
    synchronized void bar(String line) {
        messages.print("\r" + line + "\u001b[K");
        messages.flush();
        barOpen = true;
    }

    /** Leaves the last bar as it stands. */
    synchronized void endBar() {
        if (barOpen) messages.println();
        barOpen = false;
    }

    void stackTrace(Throwable failure) {
        failure.printStackTrace(messages);
    }

    PrintWriter resultWriter() {
        return new PrintWriter(results, true, results.charset());
    }

    PrintWriter messageWriter() {
        return new PrintWriter(messages, true, messages.charset());
    }
}
