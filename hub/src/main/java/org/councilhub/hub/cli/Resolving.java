package org.councilhub.hub.cli;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.councilhub.hub.cli.Failures.CommandFailed;
import org.councilhub.hub.sources.Pending;

/** Waits until what has landed is resolved, here or by the hub that serves beside us. */
record Resolving(Hub hub, ProgressDisplay progress) {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration WITHOUT_PROGRESS = Duration.ofMinutes(5);

    void await(String source) throws InterruptedException {
        var pending = hub.get(Pending.class);
        await(() -> pending.countOf(source));
    }

    void await(LongSupplier pending) throws InterruptedException {
        long most = 0;
        long last = Long.MAX_VALUE;
        long lastProgress = System.nanoTime();
        for (long now = pending.getAsLong(); now > 0; now = pending.getAsLong()) {
            most = Math.max(most, now);
            if (now != last) lastProgress = System.nanoTime();
            last = now;
            if (System.nanoTime() - lastProgress > WITHOUT_PROGRESS.toNanos())
                throw new CommandFailed(
                        "%,d records have landed and wait to be resolved, and nobody resolves them.".formatted(now)
                                + " Nothing is lost; see the health of the hub that serves on this database.");
            progress.at("resolving", most - now, (double) (most - now) / most);
            Thread.sleep(BETWEEN_LOOKS);
            hub.checkRunning();
        }
        if (most > 0) progress.at("resolving", most, 1);
    }
}
