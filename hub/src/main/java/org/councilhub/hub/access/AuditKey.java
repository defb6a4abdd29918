package org.councilhub.hub.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.councilhub.adapters.settings.SettingsException;

/**
 * The key that signs the heads of this instance's audit chains: Ed25519, in a file of the data folder that only its
 * owner can read. Whoever can write into the database cannot sign.
 */
final class AuditKey {
    private static final String ALGORITHM = "Ed25519";

    private final KeyPair pair;

    private AuditKey(KeyPair pair) {
        this.pair = pair;
    }

    /** Makes it on first use. */
    static AuditKey in(Path folder) {
        var file = folder.resolve("key");
        try {
            if (!Files.exists(file)) create(file);
            return read(Files.readAllLines(file));
        } catch (IOException exception) {
            throw new UncheckedIOException("cannot keep the audit's key in %s".formatted(file), exception);
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException exception) {
            throw new SettingsException(
                    "%s: illegal content, must be a key that the hub wrote; bring it back from a backup"
                            .formatted(file),
                    exception);
        }
    }

    /** @param lines the private and the public half, in Base64 */
    private static AuditKey read(List<String> lines) throws GeneralSecurityException {
        var factory = KeyFactory.getInstance(ALGORITHM);
        var secret = factory.generatePrivate(
                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0))));
        var known = factory.generatePublic(
                new X509EncodedKeySpec(Base64.getDecoder().decode(lines.get(1))));
        return new AuditKey(new KeyPair(known, secret));
    }

    private static void create(Path file) throws IOException, GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        var base64 = Base64.getEncoder();
        var folder = Files.createDirectories(file.getParent());
        var draft = Files.createTempFile(
                folder,
                "key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(
                    draft,
                    List.of(
                            base64.encodeToString(pair.getPrivate().getEncoded()),
                            base64.encodeToString(pair.getPublic().getEncoded())));
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException otherWasFirst) {
            // read that one
        } finally {
            Files.delete(draft);
        }
    }

    byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean hasSigned(byte[] message, byte[] signed) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(pair.getPublic());
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException forged) {
            return false;
        }
    }
}
