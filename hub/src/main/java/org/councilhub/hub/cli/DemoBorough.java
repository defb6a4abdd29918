package org.councilhub.hub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.councilhub.adapters.borough.BoroughServers;
import org.councilhub.adapters.system.Feed;
import org.councilhub.adapters.system.SourceSystem;
import org.councilhub.adapters.system.SourceSystems;

/** Those of the declared systems that the borough has, behind their protocols, and the settings by which a hub pulls from them. */
record DemoBorough(BoroughServers servers, List<SourceSystem> systems, Path knownHosts) implements AutoCloseable {
    /** @param extracts a folder for each source system, with its files */
    static DemoBorough serve(Path extracts, Installation installation) throws IOException {
        var systems = SourceSystems.read(installation.config().resolve("sources")).all().stream()
                .filter(system -> Files.isDirectory(extracts.resolve(system.name())))
                .toList();
        var servers = BoroughServers.start(extracts);
        Path knownHosts = extracts.resolve("known_hosts");
        Files.writeString(knownHosts, servers.knownHost() + "\n");
        return new DemoBorough(servers, systems, knownHosts);
    }

    Map<String, Object> feeds() {
        var settings = new TreeMap<String, Object>();
        for (SourceSystem system : systems) {
            String feed = "councilhub.feeds." + system.name() + ".";
            settings.put(feed + "uri", servers.address(system.name()));
            settings.put(feed + "every", "5s");
            switch (system.feed()) {
                case Feed.Sftp _ -> {
                    settings.put(feed + "password", servers.password());
                    settings.put(feed + "known-hosts", knownHosts);
                    settings.put(feed + "settle", "0s"); // the files are whole before the hub starts
                }
                case Feed.Rest _ -> settings.put(feed + "api-key", servers.apiKey());
            }
        }
        return settings;
    }

    @Override
    public void close() throws IOException {
        servers.close();
    }
}
