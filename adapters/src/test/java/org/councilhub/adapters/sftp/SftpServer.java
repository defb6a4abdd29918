package org.councilhub.adapters.sftp;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.councilhub.adapters.pull.FeedSettings;

/** A real SFTP server over a folder. It can be stopped and started again at the same port with the same host key. */
public final class SftpServer implements AutoCloseable {
    private static final String PASSWORD = "correct horse";
    private final Path folder;
    private final Path keys;
    private SshServer server;
    private int port;

    /** @param folder what the login sees, which gets a folder {@code outbox}; its host key lies beside it */
    public SftpServer(Path folder) throws IOException, GeneralSecurityException {
        this.folder = Files.createDirectories(folder.resolve("home"));
        this.keys = folder;
        Files.createDirectories(outbox());
        server = start();
    }

    private SshServer start() throws IOException, GeneralSecurityException {
        var started = SshServer.setUpDefaultServer();
        started.setHost("127.0.0.1");
        started.setPort(port);
        var hostKeys = new SimpleGeneratorHostKeyProvider(keys.resolve("host-key"));
        hostKeys.setAlgorithm("EC");
        started.setKeyPairProvider(hostKeys);
        started.setPasswordAuthenticator((user, password, session) -> user.equals("hub") && password.equals(PASSWORD));
        started.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        started.setFileSystemFactory(new VirtualFileSystemFactory(folder));
        started.start();
        port = started.getPort();
        writeKnownHosts(hostKeys);
        return started;
    }

    private void writeKnownHosts(KeyPairProvider hostKeys) throws IOException, GeneralSecurityException {
        var lines = new StringBuilder();
        for (var pair : hostKeys.loadKeys(null))
            lines.append("[127.0.0.1]:%d %s%n".formatted(port, PublicKeyEntry.toString(pair.getPublic())));
        Files.writeString(keys.resolve("known_hosts"), lines);
    }

    public Path outbox() {
        return folder.resolve("outbox");
    }

    public URI address() {
        return URI.create("sftp://hub@127.0.0.1:%d/outbox".formatted(port));
    }

    public FeedSettings settings() {
        return FeedSettings.at(address()).withPassword(PASSWORD).withKnownHosts(keys.resolve("known_hosts"));
    }

    public void stop() throws IOException {
        server.stop(true);
    }

    public void startAgain() throws IOException, GeneralSecurityException {
        server = start();
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
