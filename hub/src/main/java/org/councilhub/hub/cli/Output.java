package org.councilhub.hub.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import org.councilhub.adapters.record.RecordJson;

/** Where a command writes: its result to stdout, all else to stderr. */
record Output(PrintStream results, PrintStream messages) {
    /** From now on whatever writes to {@code System.out}, logs above all, goes to stderr: stdout is for results alone. */
    @SuppressWarnings("SystemOut")
    static Output takeOver() {
        var output = new Output(System.out, System.err);
        System.setOut(System.err);
        return output;
    }

    void result(String line) {
        results.println(line);
        results.flush();
    }

    /** One JSON object, in one line. */
    void json(Object value) {
        result(RecordJson.mapper().writeValueAsString(value));
    }

    void message(String line) {
        messages.println(line);
    }

    PrintWriter resultWriter() {
        return new PrintWriter(results, true, results.charset());
    }

    PrintWriter messageWriter() {
        return new PrintWriter(messages, true, messages.charset());
    }
}
