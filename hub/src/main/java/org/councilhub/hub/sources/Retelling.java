package org.councilhub.hub.sources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.councilhub.hub.sources.Timeline.Run;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a record's timeline when something arrives that is not newer than all before: an older extract, or
 * another content under the same version.
 *
 * @param history all but the current, overruled ones too
 * @param revisions how many revisions are named now
 */
record Retelling(Kept current, List<Kept> history, long revisions) {

    Retelling with(Arrival arrival) {
        var timeline = new Timeline(runs());
        long arrived = revisions + 1;
        if (!timeline.tell(arrival.version(), arrival.hash(), arrived)) return withOverruled(arrival, arrived);

        var contents = new HashMap<UUID, @Nullable String>();
        all().forEach(kept -> put(contents, kept.run().hash(), kept.content()));
        put(contents, arrival.hash(), arrival.json());
        var runs = timeline.runs(arrived + 1);
        var told = new ArrayList<Kept>();
        for (var run : runs) {
            var hash = run.hash();
            told.add(new Kept(current.record(), run, hash == null ? null : contents.get(hash), false));
        }
        var left = new HashSet<>(runs.stream().map(Run::revision).toList());
        var vanished =
                all().filter(kept -> !left.contains(kept.run().revision())).map(Kept::overrule);
        var rest = Stream.concat(told.stream().skip(1), vanished).toList();
        long named = runs.stream().mapToLong(Run::revision).max().orElseThrow();
        return new Retelling(told.getFirst(), rest, Math.max(arrived, named));
    }

    /** Whether what the resolver sees has changed since. */
    boolean movedSince(Kept before) {
        return current.run().since() != before.run().since()
                || !Objects.equals(current.run().hash(), before.run().hash());
    }

    private Retelling withOverruled(Arrival arrival, long revision) {
        if (all().anyMatch(kept -> holds(kept, arrival))) return this;
        var run = new Run(revision, arrival.version(), List.of(), arrival.version(), arrival.hash(), null, true);
        var more = new ArrayList<>(history);
        more.add(new Kept(current.record(), run, arrival.json(), true));
        return new Retelling(current, more, revision);
    }

    private static boolean holds(Kept kept, Arrival arrival) {
        return Objects.equals(kept.run().hash(), arrival.hash())
                && kept.run().since() <= arrival.version()
                && arrival.version() <= kept.run().version();
    }

    private List<Run> runs() {
        return all().filter(kept -> !kept.overruled()).map(Kept::run).toList();
    }

    private Stream<Kept> all() {
        return Stream.concat(Stream.of(current), history.stream());
    }

    private static void put(HashMap<UUID, @Nullable String> contents, @Nullable UUID hash, @Nullable String content) {
        if (hash != null) contents.put(hash, content);
    }
}
