package org.councilhub.adapters.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.councilhub.adapters.settings.Section;
import org.councilhub.adapters.settings.SettingsException;

/** The declared source systems, by name. */
public final class SourceSystems {
    private final Map<String, SourceSystem> byName;

    private SourceSystems(Map<String, SourceSystem> byName) {
        this.byName = Collections.unmodifiableMap(byName);
    }

    /**
     * @param folder with one file a source system, {@code NAME.yaml}
     * @throws SettingsException when a file breaks a rule; the message names file, line, key, value, rule and remedy
     */
    public static SourceSystems read(Path folder) {
        var byName = new TreeMap<String, SourceSystem>();
        for (var file : files(folder)) {
            var system = readFile(file);
            byName.put(system.name(), system);
        }
        return new SourceSystems(byName);
    }

    /** One source system's file, wherever it lies. */
    public static SourceSystem readFile(Path file) {
        var section = Section.read(file);
        var system = SourceSystem.read(section);
        var expected = system.name() + ".yaml";
        if (!file.getFileName().toString().equals(expected))
            throw section.get("name")
                    .error("illegal name: %s, must be that of the file; rename the file to %s"
                            .formatted(system.name(), expected));
        return system;
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new SettingsException(
                    "%s: cannot be read (%s), must be the folder of the source systems; check that it is there"
                            .formatted(folder, e.getClass().getSimpleName()),
                    e);
        }
    }

    public Collection<SourceSystem> all() {
        return byName.values();
    }

    public Optional<SourceSystem> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
