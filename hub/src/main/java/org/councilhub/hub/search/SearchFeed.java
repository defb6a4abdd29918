package org.councilhub.hub.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.folders.Folders;
import org.councilhub.hub.golden.Changes;
import org.councilhub.hub.golden.GoldenId;
import org.councilhub.hub.golden.GoldenRecord;
import org.councilhub.hub.golden.GoldenRecords;
import org.councilhub.hub.sources.Signals;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps this instance's search index up with the changes of golden records, and builds it when it is not there, is
 * corrupt or is of another database. When something fails it says so in its health, and begins again a little later.
 */
@Component
class SearchFeed implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(SearchFeed.class);
    private static final int CHUNK = 1000;
    private static final Duration LOOK_ANYWAY = Duration.ofMillis(500);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(3);
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(10);
    static final String SEQUENCE = "sequence";
    private static final String DATABASE = "database";

    private final Path folder;
    private final GoldenRecords golden;
    private final Changes changes;
    private final Signals signals;
    private final JdbcClient jdbc;
    private final boolean enabled;

    private volatile boolean running;
    private volatile @Nullable SearchIndex ready;
    private volatile long sequence;
    private volatile Optional<String> trouble = Optional.empty();
    private long refreshed = System.nanoTime();
    private boolean unseen;
    private @Nullable Thread thread;

    SearchFeed(
            Folders folders,
            GoldenRecords golden,
            Changes changes,
            Signals signals,
            JdbcClient jdbc,
            @Value("${councilhub.search:true}") boolean enabled) {
        this.folder = folders.data().resolve("index").resolve("search");
        this.golden = golden;
        this.changes = changes;
        this.signals = signals;
        this.jdbc = jdbc;
        this.enabled = enabled;
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }

    /** Empty while it is being built, or cannot be used. */
    Optional<SearchIndex> index() {
        return Optional.ofNullable(ready);
    }

    /** The last change that the index holds. */
    long sequence() {
        return sequence;
    }

    /** What keeps it from going on. */
    Optional<String> trouble() {
        return trouble;
    }

    private void work() {
        while (running) {
            try (var index = SearchIndex.open(folder)) {
                follow(index);
            } catch (InterruptedException stopping) {
                running = false;
            } catch (IOException | RuntimeException exception) {
                if (trouble.isEmpty()) log.warn("the search index does not go on ({}), trying again", kind(exception));
                trouble = Optional.of(kind(exception));
                pause();
            } finally {
                ready = null;
            }
        }
    }

    private static String kind(Exception exception) {
        var root = exception.getCause() == null ? exception : exception.getCause();
        return root.getClass().getSimpleName();
    }

    private void follow(SearchIndex index) throws IOException, InterruptedException {
        var database = database();
        if (!fits(index, database)) build(index, database);
        ready = index;
        var lastCommit = trouble.isPresent() ? commit(index, database) : Instant.now();
        trouble = Optional.empty(); // only a commit shows that the folder can be written again
        long committed = sequence;
        while (running) {
            long heard = signals.resolved().rings();
            while (running && catchUp(index)) if (due(lastCommit)) lastCommit = commit(index, database);
            if (sequence > committed && due(lastCommit)) {
                lastCommit = commit(index, database);
                committed = sequence;
            }
            signals.resolved().awaitMoreThan(heard, LOOK_ANYWAY);
        }
        commit(index, database);
    }

    /** Names the database that the index is of, however its address changes. */
    private String database() {
        return jdbc.sql("""
                        select (select system_identifier from pg_control_system()) || '/' || oid
                        from pg_database where datname = current_database()
                        """).query(String.class).single();
    }

    private boolean fits(SearchIndex index, String database) {
        var data = index.committed();
        if (!database.equals(data.get(DATABASE))) return false;
        sequence = Long.parseLong(data.getOrDefault(SEQUENCE, "0"));
        return sequence <= changes.head();
    }

    private void build(SearchIndex index, String database) throws IOException {
        index.clear();
        sequence = changes.head(); // what changes from now on is read again below
        for (var type : RecordType.values()) {
            GoldenId last = null;
            var page = golden.page(type, last, CHUNK);
            while (running && !page.isEmpty()) {
                index.put(page);
                last = page.getLast().id();
                page = golden.page(type, last, CHUNK);
            }
        }
        index.refresh();
        commit(index, database);
    }

    /** @return whether there was something to do */
    private boolean catchUp(SearchIndex index) throws IOException {
        var next = changes.after(sequence, CHUNK);
        if (next.isEmpty()) {
            if (unseen) refresh(index);
            return false;
        }
        var changed = next.stream()
                .map(each -> new GoldenId(each.change().goldenId()))
                .collect(Collectors.toSet());
        var live = golden.findAll(changed);
        index.put(live);
        index.remove(without(changed, live.stream().map(GoldenRecord::id).collect(Collectors.toSet())));
        // far behind, searchers need not see every step of it
        unseen = next.size() == CHUNK && System.nanoTime() - refreshed < BETWEEN_REFRESHES.toNanos();
        if (!unseen) refresh(index);
        sequence = next.getLast().change().sequence();
        return true;
    }

    private void refresh(SearchIndex index) throws IOException {
        index.refresh();
        refreshed = System.nanoTime();
        unseen = false;
    }

    private static Set<GoldenId> without(Set<GoldenId> all, Set<GoldenId> some) {
        return all.stream().filter(id -> !some.contains(id)).collect(Collectors.toSet());
    }

    private Instant commit(SearchIndex index, String database) throws IOException {
        index.commit(Map.of(SEQUENCE, Long.toString(sequence), DATABASE, database));
        return Instant.now();
    }

    private static boolean due(Instant lastCommit) {
        return Duration.between(lastCommit, Instant.now()).compareTo(BETWEEN_COMMITS) > 0;
    }

    private void pause() {
        try {
            Thread.sleep(AFTER_TROUBLE);
        } catch (InterruptedException stopping) {
            running = false;
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("search-index").daemon().start(this::work);
    }

    @Override
    public synchronized void stop() {
        running = false;
        var stopping = thread;
        thread = null;
        if (stopping == null) return;
        signals.resolved().ring(); // wakes it without interrupting a write, which would close the index
        try {
            stopping.join(Duration.ofSeconds(10));
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
