package org.councilhub.adapters.clean;

/** One cleaning rule: a pure function of one trimmed, non-empty value. */
@FunctionalInterface
public interface Rule {
    Cleaned apply(String value);
}
