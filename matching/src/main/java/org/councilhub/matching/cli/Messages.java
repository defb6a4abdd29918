package org.councilhub.matching.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** What a command says on stderr while it works: progress, remarks, and warnings, which are also kept. */
final class Messages {
    private final PrintWriter err;
    private final Progress progress;
    private final List<String> warnings = new ArrayList<>();

    Messages(PrintWriter err) {
        this.err = err;
        progress = new Progress(err);
    }

    /** For work that is only a part of something else. */
    static Messages unheard() {
        return new Messages(new PrintWriter(Writer.nullWriter()));
    }

    void say(String remark) {
        progress.end();
        err.println(remark);
    }

    /** Said once, however often it occurs. */
    void warn(String warning) {
        if (warnings.contains(warning)) return;
        warnings.add(warning);
        say("warning: " + warning);
    }

    Progress progress() {
        return progress;
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }
}
