package org.councilhub.hub.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import org.councilhub.adapters.settings.SettingsException;

/** The embedded issuer's key pair, in a file of the data folder that only its owner can read. */
final class SigningKey {
    private static final int BITS = 2048;

    private SigningKey() {}

    /** Makes it on first use. Two processes that start at once agree on one: the first link wins. */
    static RSAKey in(Path dataFolder) {
        var file = dataFolder.resolve("access").resolve("development-key.json");
        try {
            if (!Files.exists(file)) create(file);
            return RSAKey.parse(Files.readString(file));
        } catch (IOException exception) {
            throw new UncheckedIOException("cannot keep the development key in %s".formatted(file), exception);
        } catch (ParseException | JOSEException exception) {
            throw new SettingsException(
                    "%s: illegal content, must be a key that the hub wrote; delete the file, a new one is made"
                            .formatted(file),
                    exception);
        }
    }

    private static void create(Path file) throws IOException, JOSEException {
        var key = new RSAKeyGenerator(BITS)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint(true)
                .generate();
        var folder = Files.createDirectories(file.getParent());
        var draft = Files.createTempFile(
                folder,
                "development-key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(draft, key.toJSONString());
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException othersWasFirst) {
            // read that one
        } finally {
            Files.delete(draft);
        }
    }
}
