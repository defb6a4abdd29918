package org.councilhub.hub.api;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ends, as an opaque text. It says from which request it came, so that one from elsewhere is refused. It is
 * checked, not signed: a forged one starts the same client's same request at another place, which it may do anyway.
 *
 * <p>Form, base64url: 8 bytes of the request's hash, 8 bytes of the position's hash, the position.
 *
 * @param position the sort key of the last item: ids and numbers, never personal data
 */
public record Cursor(List<String> position) {
    private static final int HASH = 8;
    private static final int MAX_LENGTH = 1000;
    private static final String SEPARATOR = "\u001f";

    public Cursor {
        position = List.copyOf(position);
    }

    public static Cursor at(String... position) {
        return new Cursor(List.of(position));
    }

    /** @param request all that the order and choice of items depends on, such as {@code search person <query's hash>} */
    public String encode(String request) {
        var bytes = String.join(SEPARATOR, position).getBytes(StandardCharsets.UTF_8);
        var buffer = ByteBuffer.allocate(2 * HASH + bytes.length);
        buffer.put(hash(request.getBytes(StandardCharsets.UTF_8)))
                .put(hash(bytes))
                .put(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
    }

    /**
     * @param text as {@link #encode} gave it for the same request
     * @throws Problem when it did not
     */
    public static Cursor decode(String text, String request) {
        var bytes = bytes(text);
        if (bytes == null || bytes.length <= 2 * HASH) throw refused();
        var position = Arrays.copyOfRange(bytes, 2 * HASH, bytes.length);
        boolean mine = Arrays.equals(Arrays.copyOf(bytes, HASH), hash(request.getBytes(StandardCharsets.UTF_8)));
        boolean whole = Arrays.equals(Arrays.copyOfRange(bytes, HASH, 2 * HASH), hash(position));
        if (!mine || !whole) throw refused();
        return new Cursor(List.of(new String(position, StandardCharsets.UTF_8).split(SEPARATOR, -1)));
    }

    private static byte @Nullable [] bytes(String text) {
        if (text.length() > MAX_LENGTH) return null;
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    /** For a position that makes no sense to the request. */
    public static Problem refused() {
        return Problem.of(
                        ProblemType.INVALID_CURSOR,
                        "The cursor is not one that this request gave. Start again without it.")
                .at("cursor", "must be the value of next in an answer to the same request");
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(bytes), HASH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
