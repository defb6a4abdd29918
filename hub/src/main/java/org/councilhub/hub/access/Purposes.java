package org.councilhub.hub.access;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.councilhub.adapters.settings.Section;
import org.councilhub.adapters.settings.SettingsException;

/** The purposes for which this installation permits reads of personal data, from {@code config/purposes.yaml}. */
public final class Purposes {
    /** The header in which a request names its purpose. */
    public static final String HEADER = "X-Purpose";

    private final Map<String, String> titles; // purpose -> what it covers

    Purposes(Map<String, String> titles) {
        this.titles = new TreeMap<>(titles);
    }

    /** @throws SettingsException when the file breaks a rule; the message names file, line, key, rule and remedy */
    public static Purposes read(Path configFolder) {
        var file = Section.read(configFolder.resolve("purposes.yaml"));
        var titles = new TreeMap<String, String>();
        file.get("purposes").section().all().forEach((purpose, title) -> titles.put(purpose, title.text()));
        file.done();
        return new Purposes(titles);
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
