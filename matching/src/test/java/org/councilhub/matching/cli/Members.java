package org.councilhub.matching.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A small model of members, who have a number, and the command line as a process would run it. */
final class Members {
    static final String MODEL = """
            model: members
            prior: -4
            thresholds: {match: 2, review: 0, floor: -4}
            fields:
              number: {kind: identifier, from: member_no}
              surname: {kind: surname, from: surname}
            blocking:
              population: 1000
              too-common: 50
              rules:
                number: [number.typo]
                surname: [surname.phonetic]
            comparisons:
              number:
                type: identifier
                fields: number
                levels:
                  exact: {m: 0.9, u: 0.001}
                  near: {m: 0.05, u: 0.01}
            """;

    private Members() {}

    record Ran(int exitCode, String result, String messages) {}

    static Ran run(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = Matching.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new Ran(exitCode, out.toString(), err.toString());
    }
}
