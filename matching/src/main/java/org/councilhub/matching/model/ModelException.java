package org.councilhub.matching.model;

/** A model file that cannot be used. The message names file, line, key, rule and remedy. */
public final class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ModelException(String message) {
        super(message);
    }
}
