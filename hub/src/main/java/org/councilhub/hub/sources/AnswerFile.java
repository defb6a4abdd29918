package org.councilhub.hub.sources;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.councilhub.adapters.record.RecordJson;

/**
 * Answers to a stream, kept in a file until the stream has been read. Sent at once they would block a client that reads
 * only after it has written all: both sides' buffers fill, and neither goes on.
 */
final class AnswerFile implements AutoCloseable {
    private final Path file;
    private final OutputStream answers;

    AnswerFile() throws IOException {
        file = Files.createTempFile("answers", ".ndjson");
        answers = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    void add(List<RecordReceipt> receipts) throws IOException {
        for (var receipt : receipts) {
            answers.write(RecordJson.mapper().writeValueAsBytes(receipt));
            answers.write('\n');
        }
    }

    void sendTo(OutputStream client) throws IOException {
        answers.flush();
        Files.copy(file, client);
    }

    @Override
    public void close() throws IOException {
        answers.close();
        Files.deleteIfExists(file);
    }
}
