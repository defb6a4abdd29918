package org.councilhub.hub.api;

/**
 * What is wrong with one part of a request.
 *
 * @param field a JSON pointer into the body such as {@code /content/birthDate} (empty: the body as a whole), or the
 *     name of a parameter or header
 * @param message the rule, such as {@code must be a date such as 2011-05-02}; never a value that came from stored data
 */
public record FieldError(String field, String message) {}
