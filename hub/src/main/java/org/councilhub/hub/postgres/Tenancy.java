package org.councilhub.hub.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/**
 * Who uses the server of a folder, kept in two file locks that the kernel drops when a process dies. Starting and
 * stopping go one process at a time; of all that use the server, the last to leave stops it.
 */
final class Tenancy {
    private final FileChannel turns;
    private final FileChannel users;

    private Tenancy(FileChannel turns, FileChannel users) {
        this.turns = turns;
        this.users = users;
    }

    /** Waits while another process starts or stops the server; then runs the start and stays a tenant. */
    static Tenancy enter(Path folder, Runnable start) {
        try {
            var tenancy = new Tenancy(open(folder.resolve("turn.lock")), open(folder.resolve("users.lock")));
            boolean entered = false;
            try (FileLock turn = tenancy.turns.lock()) {
                start.run();
                tenancy.users.lock(0, Long.MAX_VALUE, true);
                entered = turn.isValid();
            } finally {
                if (!entered) tenancy.close();
            }
            return tenancy;
        } catch (OverlappingFileLockException e) {
            throw new PostgresFailure(
                    "The server in %s is already open in this process.".formatted(folder), "Open it once.", e);
        } catch (IOException e) {
            throw PrivateFolder.notWritable(folder, e);
        }
    }

    /** While no other process starts or stops the server. */
    <T> T inTurn(Path folder, Supplier<T> work) {
        try (FileLock _ = turns.lock()) {
            return work.get();
        } catch (IOException e) {
            throw PrivateFolder.notWritable(folder, e);
        }
    }

    /**
     * Leaves; when nobody else is left, runs the stop.
     *
     * @return whether it did
     */
    boolean leave(Path folder, Runnable stop) {
        try (FileLock turn = turns.lock()) {
            users.close(); // drops our share, so that only the others' shares stand against the next line
            try (var again = open(folder.resolve("users.lock"));
                    FileLock alone = again.tryLock()) {
                boolean last = alone != null && turn.isValid();
                if (last) stop.run();
                return last;
            }
        } catch (IOException e) {
            throw PrivateFolder.notWritable(folder, e);
        } finally {
            close();
        }
    }

    private void close() {
        try (users;
                turns) {
            // both closed, with their locks
        } catch (IOException e) {
            throw new PostgresFailure("Cannot close the lock files.", "See the cause; the kernel drops the locks.", e);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
