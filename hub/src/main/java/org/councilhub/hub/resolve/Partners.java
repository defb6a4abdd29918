package org.councilhub.hub.resolve;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.settings.Section;
import org.councilhub.adapters.settings.Value;
import org.councilhub.adapters.system.SourceSystem;
import org.councilhub.adapters.system.SourceSystems;

/**
 * Which sources' records of one type may be matched with each other: those of one controller, and those of controllers
 * who agreed to it in {@code config/controllers.yaml}. It is part of what golden records are made by.
 *
 * @param controllers by source
 * @param agreed pairs of different controllers
 */
record Partners(Map<String, String> controllers, Set<Set<String>> agreed) {
    private static final ZoneId HERE = ZoneId.of("Europe/London");

    Partners {
        controllers = Map.copyOf(controllers);
        agreed = Set.copyOf(agreed);
    }

    boolean mayMatch(String one, String other) {
        if (one.equals(other)) return true;
        var left = controllers.getOrDefault(one, one); // a source that is no longer declared stands alone
        var right = controllers.getOrDefault(other, other);
        return left.equals(right) || agreed.contains(Set.of(left, right));
    }

    /** All that it rests on, as text; nothing where all sources are of one controller. */
    String rules() {
        if (new HashSet<>(controllers.values()).size() < 2) return "";
        return new TreeMap<>(controllers)
                + " "
                + agreed.stream()
                        .map(pair -> String.join(" & ", new TreeSet<>(pair)))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    /** @throws org.councilhub.adapters.settings.SettingsException naming file, line and key */
    static Partners read(RecordType type, Path config, SourceSystems systems) {
        var controllers =
                systems.all().stream().collect(Collectors.toMap(SourceSystem::name, SourceSystem::controller));
        var file = config.resolve("controllers.yaml");
        var agreed = new HashSet<Set<String>>();
        if (Files.exists(file)) {
            var section = Section.read(file);
            for (var value : section.get("agreements").elements()) read(value.section(), type, agreed);
            section.done();
        }
        return new Partners(controllers, agreed);
    }

    private static void read(Section agreement, RecordType type, Set<Set<String>> into) {
        var controllers = agreement.get("controllers").elements().stream()
                .map(Value::text)
                .sorted()
                .toList();
        var types = agreement.get("types").elements().stream()
                .map(value -> value.as(RecordType::named))
                .toList();
        agreement.text("legalBasis");
        var until = agreement.get("until").date();
        agreement.done();
        if (!types.contains(type) || LocalDate.now(HERE).isAfter(until)) return;
        for (var one : controllers)
            for (var other : controllers) if (one.compareTo(other) < 0) into.add(Set.of(one, other));
    }
}
