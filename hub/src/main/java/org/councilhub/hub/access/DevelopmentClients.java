package org.councilhub.hub.access;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.councilhub.adapters.settings.Section;

/** The clients for which the embedded issuer gives out tokens, from {@code config/clients.yaml}. */
final class DevelopmentClients {
    private final Map<String, Client> clients;

    private DevelopmentClients(Map<String, Client> clients) {
        this.clients = new TreeMap<>(clients);
    }

    static DevelopmentClients read(Path configFolder) {
        var file = Section.read(configFolder.resolve("clients.yaml"));
        var clients = new TreeMap<String, Client>();
        file.get("clients").section().all().forEach((name, client) -> clients.put(name, client(client.section())));
        file.done();
        return new DevelopmentClients(clients);
    }

    Optional<Client> find(String name) {
        return Optional.ofNullable(clients.get(name));
    }

    Set<String> names() {
        return clients.keySet();
    }

    private static Client client(Section section) {
        var client = new Client(
                section.text("title"),
                section.get("scopes").elements().stream()
                        .map(scope -> scope.as(DevelopmentClients::scope))
                        .toList());
        section.done();
        return client;
    }

    private static String scope(String scope) {
        if (scope.matches("reader|steward|data-protection|admin|source:[a-z0-9-]+")) return scope;
        throw new IllegalArgumentException(
                "illegal scope: %s, must be reader, steward, data-protection, admin or source:NAME; correct it"
                        .formatted(scope));
    }

    /** @param title for people */
    record Client(String title, List<String> scopes) {
        Client {
            scopes = List.copyOf(scopes);
        }
    }
}
