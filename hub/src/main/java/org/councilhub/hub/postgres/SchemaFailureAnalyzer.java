package org.councilhub.hub.postgres;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells that the tables are another version's. */
class SchemaFailureAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, FlywayValidateException failure) {
        return new FailureAnalysis(
                "The database's tables were not made by this version of the hub or an earlier one. %s"
                        .formatted(failure.getMessage()),
                "Start the version that made them, or one that is newer; a demo begins anew with --fresh.",
                failure);
    }
}
