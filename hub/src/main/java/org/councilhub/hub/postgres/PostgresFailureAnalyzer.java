package org.councilhub.hub.postgres;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a failure of the embedded server in two sentences instead of a stack trace. */
class PostgresFailureAnalyzer extends AbstractFailureAnalyzer<PostgresFailure> {
    @Override
    protected FailureAnalysis analyze(Throwable root, PostgresFailure failure) {
        return new FailureAnalysis(String.valueOf(failure.getMessage()), failure.remedy(), failure);
    }
}
