package org.councilhub.hub.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.councilhub.hub.cli.Failures.CommandFailed;

/** One hub a data folder: its index is one instance's own. The kernel gives the lock back when the process dies. */
final class InstanceLock implements AutoCloseable {
    private final FileChannel file;

    private InstanceLock(FileChannel file) {
        this.file = file;
    }

    /** @return empty when another hub has it */
    static Optional<InstanceLock> take(Path data) {
        try {
            Files.createDirectories(data);
            var file = FileChannel.open(
                    data.resolve("hub.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (file.tryLock() == null) {
                file.close();
                return Optional.empty();
            }
            file.truncate(0);
            file.write(ByteBuffer.wrap(
                    String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(new InstanceLock(file));
        } catch (IOException e) {
            throw new CommandFailed("cannot write into %s (%s). Make it writable for user %s, or choose another --data."
                    .formatted(data, e.getClass().getSimpleName(), System.getProperty("user.name")));
        }
    }

    /** The process that has it. */
    static String holder(Path data) {
        try {
            return Files.readString(data.resolve("hub.lock"));
        } catch (IOException e) {
            return "unknown";
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new CommandFailed("cannot close the lock of the data folder (%s)".formatted(e.getMessage()));
        }
    }
}
