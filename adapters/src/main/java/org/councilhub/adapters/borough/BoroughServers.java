package org.councilhub.adapters.borough;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.HexFormat;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/**
 * The simulated borough's back office behind its real protocols, on this machine only and on ports that are free: an SFTP
 * server over a folder that {@link BoroughExtracts} has filled, and the customer platform's REST interface.
 */
public final class BoroughServers implements AutoCloseable {
    public static final String USER = "hub";
    private static final String HOST = "127.0.0.1";

    private final SshServer sftp;
    private final CustomerApi customers;
    private final KeyPair hostKey;
    private final String password;
    private final String apiKey;

    private BoroughServers(SshServer sftp, CustomerApi customers, KeyPair hostKey, String password, String apiKey) {
        this.sftp = sftp;
        this.customers = customers;
        this.hostKey = hostKey;
        this.password = password;
        this.apiKey = apiKey;
    }

    /** With a password and an API key that are drawn for this start. */
    public static BoroughServers start(Path extracts) throws IOException {
        return start(extracts, List.of());
    }

    /** @param authorized keys that may log in instead of the password */
    public static BoroughServers start(Path extracts, List<PublicKey> authorized) throws IOException {
        if (!Files.isDirectory(extracts))
            throw new IOException("%s is not a folder. Write the borough's extracts there first.".formatted(extracts));
        var hostKey = hostKey();
        var password = secret();
        var apiKey = secret();
        var sftp = sftp(extracts, hostKey, password, authorized);
        sftp.start();
        try {
            var customers =
                    CustomerApi.start(HOST, apiKey, AccountFiles.read(extracts.resolve(CustomerPlatform.SOURCE)));
            return new BoroughServers(sftp, customers, hostKey, password, apiKey);
        } catch (IOException | RuntimeException failed) {
            sftp.stop(true);
            throw failed;
        }
    }

    private static SshServer sftp(Path root, KeyPair hostKey, String password, List<PublicKey> authorized) {
        var server = SshServer.setUpDefaultServer();
        server.setHost(HOST);
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPasswordAuthenticator((user, given, session) -> user.equals(USER) && same(given, password));
        server.setPublickeyAuthenticator((user, key, session) ->
                user.equals(USER) && authorized.stream().anyMatch(known -> KeyUtils.compareKeys(known, key)));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root.toAbsolutePath()));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        return server;
    }

    static boolean same(String given, String secret) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    private static KeyPair hostKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java has no elliptic curves", impossible);
        }
    }

    private static String secret() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Where a source's extracts are, such as {@code sftp://hub@127.0.0.1:40001/council-tax}; of the customer platform its REST address. */
    public URI address(String source) {
        return source.equals(CustomerPlatform.SOURCE)
                ? URI.create("http://" + HOST + ":" + restPort())
                : URI.create("sftp://" + USER + "@" + HOST + ":" + sftpPort() + "/" + source);
    }

    public int sftpPort() {
        return sftp.getPort();
    }

    public int restPort() {
        return customers.port();
    }

    public String password() {
        return password;
    }

    public String apiKey() {
        return apiKey;
    }

    /** The SFTP server's line of a {@code known_hosts} file. */
    public String knownHost() {
        return "[" + HOST + "]:" + sftpPort() + " " + PublicKeyEntry.toString(hostKey.getPublic());
    }

    /** How many webhooks about golden changes have come. */
    public long goldenChanges() {
        return customers.goldenChanges();
    }

    @Override
    public void close() throws IOException {
        customers.stop();
        sftp.stop(true);
    }
}
