package org.councilhub.hub.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.councilhub.hub.access.DevelopmentTokens;
import org.councilhub.hub.cli.Failures.CommandFailed;

/** Sends each source's records in one request, one source after the other. */
record StreamSender(Hub hub, RecordStreams streams, ProgressDisplay progress) {
    void send() throws IOException, InterruptedException {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (var stream : streams.bySource().entrySet()) {
                progress.at("sending " + stream.getKey(), 0, 0);
                send(client, stream.getKey(), stream.getValue());
            }
        }
    }

    private void send(HttpClient client, String source, Path stream) throws IOException, InterruptedException {
        var token = hub.get(DevelopmentTokens.class).issue(source).value();
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/v1/sources/%s/records".formatted(hub.port(), source)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofFile(stream))
                .build();
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 200) throw new CommandFailed("the records of %s were answered %d".formatted(source, status));
    }
}
