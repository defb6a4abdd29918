package org.councilhub.adapters.rest;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.councilhub.adapters.extract.ExtractReader;
import org.councilhub.adapters.extract.ExtractRow;
import org.councilhub.adapters.extract.JsonItems;
import org.councilhub.adapters.system.Feed;
import org.councilhub.adapters.system.SourceSystem;
import tools.jackson.databind.JsonNode;

/**
 * The records of one poll, a page in memory at a time, from the last page to the first: when a record changes meanwhile
 * it moves to the end of the list and all behind it move one up. Read forwards, one of them would slip from the next page
 * into the one already read, and be lost; read backwards, one is seen twice.
 */
final class Pages implements ExtractReader {
    private final Feed.Rest feed;
    private final HttpCalls calls;
    private final Optional<Instant> since;
    private final JsonItems items;
    private final Queue<JsonNode> waiting = new ArrayDeque<>();
    /** The one read last; 0 before the first. */
    private int page;

    private Optional<Instant> latest = Optional.empty();

    Pages(SourceSystem system, Feed.Rest feed, HttpCalls calls, Optional<Instant> since) {
        this.feed = feed;
        this.calls = calls;
        this.since = since;
        this.items = new JsonItems(system.extract(), system.name());
    }

    @Override
    public Optional<ExtractRow> next() throws IOException {
        while (waiting.isEmpty()) {
            if (page == 1) return Optional.empty();
            turn();
        }
        return Optional.of(row(waiting.remove()));
    }

    /** The time of the latest change among what was read. */
    Optional<Instant> latest() {
        return latest;
    }

    private void turn() throws IOException {
        if (page > 1) {
            take(get(--page));
            return;
        }
        var first = get(1);
        page = Math.max(
                1,
                feed.paging().map(paging -> first.path(paging.pages()).asInt(1)).orElse(1));
        // of several pages the first is read last, and then anew
        take(page == 1 ? first : get(page));
    }

    private void take(JsonNode answer) throws IOException {
        var list = answer.path(feed.items());
        if (!list.isArray())
            throw new IOException(
                    "illegal answer: no list %s, must have one; see feed.items of the source's configuration"
                            .formatted(feed.items()));
        list.forEach(waiting::add);
    }

    private ExtractRow row(JsonNode item) {
        var changed = RestPoll.instant(item.path(feed.changed()).asString(""));
        if (changed.isPresent() && (latest.isEmpty() || changed.get().isAfter(latest.get()))) latest = changed;
        // an item has no line; a number drawn from its text makes the same one, read again, the same one in quarantine
        long number = 1 + Integer.toUnsignedLong(item.toString().hashCode());
        return items.row(number, item, changed.map(Instant::toEpochMilli).orElse(0L));
    }

    private JsonNode get(int number) throws IOException {
        Map<String, String> parameters = new LinkedHashMap<>();
        since.ifPresent(time -> parameters.put(feed.since(), time.toString()));
        feed.paging().ifPresent(paging -> {
            parameters.put(paging.page(), Integer.toString(number));
            parameters.put(paging.size(), Integer.toString(paging.records()));
        });
        return calls.get(feed.path(), parameters);
    }

    @Override
    public void close() {
        waiting.clear();
    }
}
