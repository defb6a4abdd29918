package org.councilhub.hub.feeds;

import org.councilhub.adapters.settings.SettingsException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a mistake in a source system's file by its place and rule instead of a stack trace. */
class SettingsFailures extends AbstractFailureAnalyzer<SettingsException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, SettingsException failure) {
        return new FailureAnalysis(
                String.valueOf(failure.getMessage()), "Correct the file and start the hub again.", failure);
    }
}
