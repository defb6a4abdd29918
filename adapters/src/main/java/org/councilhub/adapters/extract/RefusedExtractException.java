package org.councilhub.adapters.extract;

import java.io.IOException;

/**
 * An extract that cannot be what it should be, so that none of it is taken: empty, another header, cut short. Reading it
 * again would not help. The message holds no personal data.
 */
public final class RefusedExtractException extends IOException {
    private static final long serialVersionUID = 1;

    public RefusedExtractException(String message) {
        super(message);
    }
}
