package org.councilhub.adapters.extract;

/** Why a row cannot become records, found deep in a mapping; never leaves this package. */
final class BadRowException extends Exception {
    private static final long serialVersionUID = 1;

    /** @param reason a sentence without personal data */
    BadRowException(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
