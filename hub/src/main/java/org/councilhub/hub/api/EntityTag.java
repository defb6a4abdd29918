package org.councilhub.hub.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Entity tags of answers. A tag is computed from the very body that this reader is shown, never from a version counter:
 * a counter would tell of changes in attributes that the reader may not see. Spring answers 304 by itself when the tag
 * of a {@code ResponseEntity} is among those of If-None-Match.
 */
public final class EntityTag {
    private static final int BYTES = 16;

    private EntityTag() {}

    /** @return a strong tag with its quotation marks, such as {@code "m1Zc..."} */
    public static String of(byte[] body) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(body);
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES)) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
