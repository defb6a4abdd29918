package org.councilhub.adapters.sftp;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.builder.RouteBuilder;
import org.councilhub.adapters.extract.ExtractReader;
import org.councilhub.adapters.extract.Origin;
import org.councilhub.adapters.pull.FeedSettings;
import org.councilhub.adapters.pull.Pull;
import org.councilhub.adapters.pull.PullErrors;
import org.councilhub.adapters.system.Feed;
import org.councilhub.adapters.system.SourceSystem;

/**
 * Pulls a source's extracts, one after the other, oldest name first. A file stays where it is until every row has landed;
 * then it moves to {@code done/}, or to {@code failed/} if none of it can be taken. A crash before that repeats rows,
 * which changes nothing, and loses none.
 */
public final class SftpPull extends RouteBuilder {
    private final Pull pull;
    private final Feed.Sftp feed;
    private final FeedSettings settings;
    private final Opener opener;

    /** Opens an extract's reader. */
    @FunctionalInterface
    public interface Opener {
        ExtractReader open(SourceSystem system, Origin origin, InputStream bytes) throws IOException;
    }

    public SftpPull(Pull pull, Feed.Sftp feed, FeedSettings settings, Opener opener) {
        this.pull = pull;
        this.feed = feed;
        this.settings = settings;
        this.opener = opener;
    }

    @Override
    public void configure() {
        var endpoint = new SftpFolder(pull, feed, settings).endpoint(getCamelContext());
        from(endpoint)
                // or Camel reads the whole file into memory before the first row
                .streamCache("false")
                .routeId("pull-" + pull.system().name())
                .routeConfigurationId(PullErrors.ID)
                .setProperty(PullErrors.PULL, constant(pull))
                .setProperty(PullErrors.ORIGIN, header(Exchange.FILE_NAME_ONLY))
                .process(this::land);
    }

    private void land(Exchange exchange) throws IOException, InvalidPayloadException {
        var message = exchange.getMessage();
        var name = requireNonNull(message.getHeader(Exchange.FILE_NAME_ONLY, String.class));
        var modified = requireNonNull(message.getHeader(Exchange.FILE_LAST_MODIFIED, Long.class));
        var size = requireNonNull(message.getHeader(Exchange.FILE_LENGTH, Long.class));
        var origin = new Origin(name, Instant.ofEpochMilli(modified));
        var bytes = new WholeFile(
                message.getMandatoryBody(InputStream.class),
                size,
                () -> !getContext().isStopping());
        try (var reader = opener.open(pull.system(), origin, bytes)) {
            pull.land(name, reader);
        }
    }
}
