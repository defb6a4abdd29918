package org.councilhub.hub.golden;

import java.nio.file.Files;
import java.util.EnumMap;
import java.util.Map;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.system.SourceSystems;
import org.councilhub.hub.folders.Folders;
import org.springframework.stereotype.Component;

/** The survivorship rules of each type that has a file of them, {@code config/survivorship/TYPE.yaml}. */
@Component
public class SurvivorshipRules {
    private final Map<RecordType, Survivorship> byType = new EnumMap<>(RecordType.class);

    SurvivorshipRules(Folders folders, SourceSystems systems) {
        for (var type : RecordType.values()) {
            var file = folders.config().resolve("survivorship").resolve(type.word() + ".yaml");
            if (Files.exists(file))
                byType.put(
                        type, Survivorship.read(type, file, (source, of, group) -> trust(systems, source, of, group)));
        }
    }

    /** A source that is no longer declared is not trusted; its records still match. */
    private static double trust(SourceSystems systems, String source, RecordType type, String group) {
        return systems.find(source)
                .map(system -> system.trust().of(type, group))
                .orElse(0.0);
    }

    public Survivorship of(RecordType type) {
        var rules = byType.get(type);
        if (rules == null)
            throw new IllegalStateException("config/survivorship has no rules for the type " + type.word());
        return rules;
    }
}
