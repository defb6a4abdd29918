package org.councilhub.hub.golden;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.councilhub.hub.api.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where a reader of the changes has got to, sealed: the place in the outbox would tell how much happens that the reader
 * does not see. Any instance opens what another one sealed (AES-GCM, under a key that they share).
 */
@Component
class ChangeCursors {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final byte[] CONTEXT = "councilhub changes".getBytes(StandardCharsets.UTF_8);
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    ChangeCursors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String seal(long sequence) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce)
                    .doFinal(ByteBuffer.allocate(Long.BYTES).putLong(sequence).array());
            var bytes =
                    ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws org.councilhub.hub.api.Problem unless the hub gave it */
    long open(String cursor) {
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length != NONCE + Long.BYTES + TAG_BITS / Byte.SIZE) throw Cursor.refused();
            var nonce = new byte[NONCE];
            System.arraycopy(bytes, 0, nonce, 0, NONCE);
            var opened = cipher(Cipher.DECRYPT_MODE, nonce).doFinal(bytes, NONCE, bytes.length - NONCE);
            return ByteBuffer.wrap(opened).getLong();
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            throw Cursor.refused();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var key = jdbc.sql("select value from secret where name = 'cursor'")
                .query(byte[].class)
                .single();
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(CONTEXT);
        return cipher;
    }
}
