package org.councilhub.hub.access;

/** A settings file that cannot be used: the message names the file, the line where it is known, the key and the rule. */
public final class IllegalSettings extends RuntimeException {
    IllegalSettings(String message) {
        super(message);
    }
}
