package org.councilhub.adapters.rest;

import java.io.IOException;
import java.time.Clock;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.scheduler.SchedulerEndpoint;
import org.councilhub.adapters.pull.FeedSettings;
import org.councilhub.adapters.pull.Pull;
import org.councilhub.adapters.pull.PullErrors;
import org.councilhub.adapters.pull.QuietErrors;
import org.councilhub.adapters.system.Feed;

/**
 * Polls a source's records that changed since the last poll. How far it has been read is kept by the landing port and
 * only moves when the records before it have landed: a crash repeats records, which changes nothing, and loses none.
 */
public final class RestPull extends RouteBuilder {
    private final Pull pull;
    private final Feed.Rest feed;
    private final FeedSettings settings;
    private final HttpCalls calls;

    public RestPull(Pull pull, Feed.Rest feed, FeedSettings settings) {
        this.pull = pull;
        this.feed = feed;
        this.settings = settings;
        this.calls = new HttpCalls(settings, new Patience(() -> !getContext().isStopping()));
    }

    @Override
    public void configure() {
        var name = pull.system().name();
        var uri = "scheduler:%s?initialDelay=1&delay=%d"
                .formatted(name, settings.every().orElse(feed.every()).toMillis());
        var endpoint = getContext().getEndpoint(uri, SchedulerEndpoint.class);
        endpoint.setExceptionHandler(new QuietErrors(pull));
        from(endpoint)
                .routeId("pull-" + name)
                .routeConfigurationId(PullErrors.ID)
                .setProperty(PullErrors.PULL, constant(pull))
                .setProperty(PullErrors.ORIGIN, constant(feed.path()))
                .process(exchange -> poll());
    }

    private void poll() throws IOException {
        pull.begun();
        new RestPoll(pull, feed, calls, Clock.systemUTC()).run();
        pull.ended();
    }
}
