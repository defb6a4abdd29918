package org.councilhub.hub.access;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.Bindable;

/** The clients for which the embedded issuer gives out tokens, from {@code config/clients.yaml}. */
final class DevelopmentClients {
    private final Map<String, Client> clients;

    private DevelopmentClients(Map<String, Client> clients) {
        this.clients = new TreeMap<>(clients);
    }

    static DevelopmentClients read(Path configFolder) {
        var file = configFolder.resolve("clients.yaml");
        return new DevelopmentClients(SettingsFile.read(file, "clients", Bindable.mapOf(String.class, Client.class)));
    }

    Optional<Client> find(String name) {
        return Optional.ofNullable(clients.get(name));
    }

    Set<String> names() {
        return clients.keySet();
    }

    record Client(String title, List<String> scopes) {
        Client {
            if (scopes == null || scopes.isEmpty())
                throw new IllegalArgumentException("illegal scopes: none, must be at least one");
            scopes.forEach(Client::check);
            scopes = List.copyOf(scopes);
        }

        private static void check(String scope) {
            if (!scope.matches("reader|steward|admin|source:[a-z0-9-]+"))
                throw new IllegalArgumentException(
                        "illegal scope: %s, must be reader, steward, admin or source:NAME".formatted(scope));
        }
    }
}
