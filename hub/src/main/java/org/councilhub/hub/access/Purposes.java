package org.councilhub.hub.access;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.Bindable;

/** The purposes for which this installation permits reads of personal data, from {@code config/purposes.yaml}. */
public final class Purposes {
    private final Map<String, String> titles; // purpose -> what it covers

    Purposes(Map<String, String> titles) {
        this.titles = new TreeMap<>(titles);
    }

    public static Purposes read(Path configFolder) {
        var file = configFolder.resolve("purposes.yaml");
        return new Purposes(SettingsFile.read(file, "purposes", Bindable.mapOf(String.class, String.class)));
    }

    public Set<String> all() {
        return titles.keySet();
    }

    public boolean permit(String purpose) {
        return titles.containsKey(purpose);
    }

    @Override
    public String toString() {
        return String.join(", ", titles.keySet());
    }
}
