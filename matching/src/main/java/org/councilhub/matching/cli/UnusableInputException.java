package org.councilhub.matching.cli;

/** Input that cannot be used: exit code 2. The message names file and line, rule and remedy, and no personal data. */
public final class UnusableInputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusableInputException(String message) {
        super(message);
    }
}
