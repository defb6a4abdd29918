package org.councilhub.hub.cli;

import org.councilhub.adapters.settings.SettingsException;
import org.councilhub.hub.postgres.PostgresFailure;
import org.councilhub.matching.cli.UnusableInputException;
import org.councilhub.matching.model.ModelException;

/** What a failed command says and ends with. */
final class Failures {
    static final int FAILED = 1;
    static final int UNUSABLE = 2;

    private Failures() {}

    static int exitCode(Exception failure, Output output) {
        switch (failure) {
            case UnusableInput unusable -> {
                output.message("councilhub: " + unusable.getMessage());
                return UNUSABLE;
            }
            case SettingsException _, UnusableInputException _, ModelException _ -> {
                output.message("councilhub: " + failure.getMessage());
                return UNUSABLE;
            }
            case CommandFailed failed -> output.message("councilhub: " + failed.getMessage());
            case PostgresFailure postgres ->
                output.message("councilhub: %s %s".formatted(postgres.getMessage(), postgres.remedy()));
            case HubNotStarted _ -> {
                // Spring has told the reason
            }
            case HubEnded _ -> {
                // whoever ended it knows
            }
            default -> {
                output.message("councilhub: failed unexpectedly; please report this with the lines below");
                output.stackTrace(failure);
            }
        }
        return FAILED;
    }

    /** What was given cannot be used: the message says what, why and what to do. */
    static final class UnusableInput extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnusableInput(String message) {
            super(message);
        }
    }

    /** The command could not be done: the message says what, why and what to do. */
    static final class CommandFailed extends RuntimeException {
        private static final long serialVersionUID = 1;

        CommandFailed(String message) {
            super(message);
        }
    }

    /** The application did not start, and has said why. */
    static final class HubNotStarted extends RuntimeException {
        private static final long serialVersionUID = 1;

        HubNotStarted(Throwable cause) {
            super(cause);
        }
    }

    /** The process was told to end before the work was done. */
    static final class HubEnded extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
