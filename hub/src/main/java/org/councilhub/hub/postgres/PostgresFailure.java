package org.councilhub.hub.postgres;

/** The database cannot be used. The message says what, where and what to do; it holds no personal data. */
public class PostgresFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    PostgresFailure(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    PostgresFailure(String problem, String remedy, Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    /** What to do, in a sentence. */
    public String remedy() {
        return remedy;
    }
}
