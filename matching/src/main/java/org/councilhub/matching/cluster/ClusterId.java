package org.councilhub.matching.cluster;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Names clusters: opaque, the same for the same least member, and none of its members' ids. */
public final class ClusterId {
    private static final int BYTES = 10;
    private static final int LENGTH = 16;
    private static final int DIGITS = 32;

    private ClusterId() {}

    /** @param least the least id of the cluster's records */
    public static String of(String least) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(least.getBytes(StandardCharsets.UTF_8));
            var digits = new BigInteger(1, Arrays.copyOf(hash, BYTES)).toString(DIGITS);
            return "0".repeat(LENGTH - digits.length()) + digits;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
