package org.councilhub.hub.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.councilhub.hub.cli.Failures.CommandFailed;
import org.councilhub.hub.cli.Failures.HubEnded;
import org.councilhub.hub.cli.Failures.HubNotStarted;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** The running application of a command. */
final class Hub implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final Optional<InstanceLock> lock;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Hub(ConfigurableApplicationContext context, Optional<InstanceLock> lock) {
        this.context = context;
        this.lock = lock;
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> {
            if (event.getApplicationContext().equals(context)) closed.countDown();
        });
    }

    /**
     * The one hub of the data folder.
     *
     * @param settings beside those of the installation, the environment and {@code application.yaml}; they win over all
     * @param more sources of beans beside the application's
     */
    static Hub start(Class<?> application, Installation installation, Map<String, Object> settings, Class<?>... more) {
        var lock = InstanceLock.take(installation.data())
                .orElseThrow(() -> new CommandFailed(
                        "another hub (process %s) runs on %s. End it, or choose another folder with --data."
                                .formatted(InstanceLock.holder(installation.data()), installation.data())));
        return start(application, installation, settings, Optional.of(lock), more);
    }

    /** To do a piece of work: where another hub runs already, that one resolves, and this one only lands. */
    static Hub forWork(Class<?> application, Installation installation) {
        var lock = InstanceLock.take(installation.data());
        var settings = new TreeMap<String, Object>();
        settings.put("server.port", 0);
        settings.put("server.address", "127.0.0.1");
        settings.put("councilhub.pull", false);
        settings.put("councilhub.publish", false);
        settings.put("councilhub.search", false);
        settings.put("councilhub.resolve.enabled", lock.isPresent());
        settings.put("logging.threshold.console", "error");
        return start(application, installation, settings, lock);
    }

    private static Hub start(
            Class<?> application,
            Installation installation,
            Map<String, Object> settings,
            Optional<InstanceLock> lock,
            Class<?>... more) {
        var all = new TreeMap<>(settings);
        all.put("councilhub.folders.data", installation.data().toString());
        all.putIfAbsent("councilhub.folders.config", installation.config().toString());
        var arguments = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        try {
            return new Hub(
                    new SpringApplicationBuilder(application).sources(more).run(arguments), lock);
        } catch (RuntimeException e) {
            lock.ifPresent(InstanceLock::close);
            throw new HubNotStarted(e);
        }
    }

    /** Said before the seconds that a start takes, not after them. */
    static void checkFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new CommandFailed(
                    "port %d is in use. Stop what listens there, or choose another one with --port.".formatted(port));
        }
    }

    /** @throws HubEnded when the process was told to end */
    void checkRunning() {
        if (closed.getCount() == 0) throw new HubEnded();
    }

    int port() {
        return Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port")));
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Until the process is told to end. */
    void awaitEnd() throws InterruptedException {
        closed.await();
    }

    @Override
    public void close() {
        context.close();
        lock.ifPresent(InstanceLock::close);
    }
}
