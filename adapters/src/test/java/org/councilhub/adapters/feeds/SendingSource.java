package org.councilhub.adapters.feeds;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.camel.impl.DefaultCamelContext;
import org.councilhub.adapters.pull.FeedSettings;
import org.councilhub.adapters.pull.LandingFake;
import org.councilhub.adapters.system.SourceSystem;
import org.councilhub.adapters.system.SourceSystems;

/** A source system that a test plays, with the routes that pull it. */
final class SendingSource implements AutoCloseable {
    private final SourceSystem system;
    private final Outlet outlet;
    private final LandingFake landing = new LandingFake();
    private final SourceRoutes routes;
    private final DefaultCamelContext context = new DefaultCamelContext();

    /** What a source says at a version. */
    sealed interface Sent {
        record Says(String key, String name) implements Sent {}

        record Deletion(String key) implements Sent {}

        /** Holds the word GARBLED. */
        record Garbled() implements Sent {}
    }

    /** Puts what a source says where its feed finds it. */
    @FunctionalInterface
    interface Outlet {
        /** @param version from 1; later ones are of later days */
        void put(int version, Sent... sent) throws Exception;
    }

    /** @param folder holds the source's configuration, {@code NAME.yaml} */
    SendingSource(Path folder, String name, FeedSettings settings, Outlet outlet) throws Exception {
        var systems = SourceSystems.read(folder);
        this.system = systems.find(name).orElseThrow();
        this.outlet = outlet;
        var paced = settings.withPace(Duration.ofMillis(20), Duration.ZERO);
        this.routes = new SourceRoutes(systems, Map.of(name, paced), landing);
        routes.addTo(context);
    }

    void sends(int version, Sent... sent) throws Exception {
        outlet.put(version, sent);
    }

    /** Until everything that is there has been pulled, or a pull has failed. */
    void pull() {
        context.start();
        long before = routes.status().getFirst().completed();
        // the pull that is on its way may have looked before the source sent
        await(() -> routes.status().getFirst().completed() > before + 1
                || routes.status().getFirst().problem().isPresent());
        if (routes.status().getFirst().problem().isEmpty()) return;
        if (landing.isAway()) return;
        await(() -> routes.status().getFirst().problem().isEmpty()
                && routes.status().getFirst().completed() > before + 1);
    }

    static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("still not so after 60 s");
            LockSupport.parkNanos(5_000_000);
        }
    }

    SourceSystem system() {
        return system;
    }

    LandingFake landing() {
        return landing;
    }

    SourceRoutes routes() {
        return routes;
    }

    @Override
    public void close() throws IOException {
        context.close();
    }
}
