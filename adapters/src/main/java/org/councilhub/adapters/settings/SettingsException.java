package org.councilhub.adapters.settings;

/** A configuration file that cannot be used; the message is for the operator who wrote it. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SettingsException(String message) {
        super(message);
    }

    public SettingsException(String message, Throwable cause) {
        super(message, cause);
    }
}
