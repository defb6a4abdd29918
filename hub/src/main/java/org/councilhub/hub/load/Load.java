package org.councilhub.hub.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.councilhub.adapters.record.RecordJson;
import org.jspecify.annotations.Nullable;

/**
 * What clients are to ask: each the next thing as soon as it has the answer to the one before.
 *
 * @param port of the hub on this machine
 * @param requests file of {@link Request}s, one a line
 * @param clients at once
 * @param warmUp seconds before the measured ones, until both sides have compiled what it takes
 * @param seconds measured
 * @param pause milliseconds between an answer and the next request
 * @param once each request in the order of the file and never again; otherwise any, as often as it comes
 */
public record Load(
        int port,
        String token,
        String purpose,
        String requests,
        int clients,
        double warmUp,
        double seconds,
        long pause,
        boolean once) {

    /** @param body JSON, which is posted; null: a GET */
    public record Request(String path, @Nullable String body) {
        public static Request get(String path) {
            return new Request(path, null);
        }

        /** As it goes over the wire. */
        byte[] bytes(Load load) {
            var head = new StringBuilder(body == null ? "GET " : "POST ")
                    .append(path)
                    .append(" HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ")
                    .append(load.token())
                    .append("\r\nX-Purpose: ")
                    .append(load.purpose());
            var content = (body == null ? "" : body).getBytes(StandardCharsets.UTF_8);
            if (body != null)
                head.append("\r\nContent-Type: application/json\r\nContent-Length: ")
                        .append(content.length);
            var start = head.append("\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8);
            var all = new byte[start.length + content.length];
            System.arraycopy(start, 0, all, 0, start.length);
            System.arraycopy(content, 0, all, start.length, content.length);
            return all;
        }
    }

    public static Path write(Path file, List<Request> requests) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (var request : requests) {
                writer.write(RecordJson.mapper().writeValueAsString(request));
                writer.newLine();
            }
        }
        return file;
    }

    List<byte[]> read() throws IOException {
        var all = new ArrayList<byte[]>();
        try (var lines = Files.newBufferedReader(Path.of(requests))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine())
                all.add(RecordJson.mapper().readValue(line, Request.class).bytes(this));
        }
        return all;
    }
}
