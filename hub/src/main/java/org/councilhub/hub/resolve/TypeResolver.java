package org.councilhub.hub.resolve;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.resolve.Batches.Tools;
import org.councilhub.hub.resolve.Election.Term;
import org.councilhub.hub.sources.Bell;
import org.councilhub.hub.sources.Signals;
import org.councilhub.matching.Matcher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Resolves one type while this instance leads it; otherwise keeps its candidate index warm and stands by. One thread does
 * all of it, so that a batch never meets another.
 */
final class TypeResolver implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TypeResolver.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private volatile TypeRules rules;
    private final ResolveSettings settings;
    private final Function<Matcher, WarmIndex> opening;
    private final StopList stopList;
    private final Election election;
    private final Backlog backlog;
    private final Batches batches;
    private final Relocation relocation;
    private final Signals signals;
    private final ResolveMeters meters;
    private final Thread thread;

    private volatile boolean running = true;
    private volatile Optional<String> trouble = Optional.empty();
    private volatile @Nullable WarmIndex index;
    private volatile boolean leading;
    private long committed = System.nanoTime();

    TypeResolver(
            TypeRules rules,
            ResolveSettings settings,
            Function<Matcher, WarmIndex> opening,
            StopList stopList,
            Election election,
            Backlog backlog,
            Batches batches,
            Relocation relocation,
            Signals signals,
            ResolveMeters meters) {
        this.rules = rules;
        this.settings = settings;
        this.opening = opening;
        this.stopList = stopList;
        this.election = election;
        this.backlog = backlog;
        this.batches = batches;
        this.relocation = relocation;
        this.signals = signals;
        this.meters = meters;
        thread = Thread.ofPlatform().name("resolver-" + type().word()).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    RecordType type() {
        return rules.type();
    }

    TypeRules rules() {
        return rules;
    }

    boolean isLeading() {
        return leading;
    }

    /** What keeps it from its work. */
    Optional<String> trouble() {
        return trouble;
    }

    /** Empty until it is open and was brought up to the database once. */
    Optional<WarmIndex> index() {
        return Optional.ofNullable(index);
    }

    private void run() {
        while (running) {
            try (var warm = opening.apply(rules.matcher())) {
                warm.catchUp();
                index = warm;
                while (running) work(warm);
            } catch (InterruptedException e) {
                running = false;
            } catch (Deposed e) {
                LOG.warn(e.getMessage());
            } catch (SQLException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
                report(e);
                pause();
            } finally {
                index = null;
                lead(false);
            }
        }
    }

    /** Follows until it is elected, then leads until that ends. */
    private void work(WarmIndex warm) throws SQLException, InterruptedException {
        long heard = signals.resolved().rings();
        warm.catchUp();
        follow(stopList.current(rules), warm);
        var elected = election.tryWin(rules);
        if (elected.isPresent()) lead(elected.get(), warm);
        else signals.resolved().awaitMoreThan(heard, settings.look());
        commitIfDue(warm);
    }

    /** The stop list may have grown, by this leader's batches or by another's. */
    private void follow(TypeRules next, WarmIndex warm) {
        if (next.equals(rules)) return;
        rules = next;
        warm.revise(next.matcher());
    }

    private void lead(Term term, WarmIndex warm) throws InterruptedException {
        try (term) {
            LOG.info("this instance resolves {} records (epoch {})", type().word(), term.epoch());
            warm.catchUp();
            relocation.begin(term.epoch());
            lead(true);
            while (running && term.leadership().isHeld()) {
                boolean goesOn = relocation.step(term.epoch());
                resolveNext(new Tools(rules, warm, relocation.places(), term.epoch(), meters), goesOn);
                follow(stopList.current(rules), warm);
            }
        } catch (AstrayIndex e) {
            LOG.warn("{}: building it anew", e.getMessage());
            warm.rebuild();
        } finally {
            lead(false);
        }
    }

    /** @param busy whether there is something else to do than to wait for work */
    private void resolveNext(Tools tools, boolean busy) throws InterruptedException {
        Bell landed = signals.pending();
        long heard = landed.rings();
        long start = System.nanoTime();
        var work = backlog.next();
        if (work.items().isEmpty()) {
            if (!busy) landed.awaitMoreThan(heard, settings.look());
        } else {
            batches.resolve(work, tools);
            backlog.took(work, Duration.ofNanos(System.nanoTime() - start));
        }
        commitIfDue(tools.index());
    }

    private void commitIfDue(WarmIndex warm) {
        if (System.nanoTime() - committed < settings.commitIndex().toNanos()) return;
        warm.commit();
        committed = System.nanoTime();
        trouble = Optional.empty(); // what goes on only until the next commit is still in trouble
    }

    private void lead(boolean now) {
        leading = now;
        meters.leads(now);
    }

    private void report(Throwable fault) {
        String said = Faults.describe(fault);
        if (!trouble.equals(Optional.of(said)))
            LOG.error("the {} resolver cannot work, and tries again: {}", type().word(), said, fault);
        trouble = Optional.of(said);
        committed = System.nanoTime() - settings.commitIndex().toNanos(); // look at once whether it is over
    }

    private void pause() {
        try {
            Thread.sleep(AFTER_TROUBLE);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    @Override
    public void close() {
        running = false;
        signals.pending().ring();
        signals.resolved().ring();
        try {
            thread.join(Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
