package org.councilhub.adapters.pull;

/** A password or key, which no log line shows by accident. */
public record Secret(String value) {
    public Secret {
        if (value.isEmpty())
            throw new IllegalArgumentException("illegal secret: empty, must not be; leave it out instead");
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
