package org.councilhub.adapters.system;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.settings.Section;

/** How far a source's word is trusted, by type and attribute group: 0 never, 1 always. Survivorship weighs it. */
public final class Trust {
    private static final String ANY = "default";
    private final Map<RecordType, Map<String, Double>> byGroup;

    private Trust(Map<RecordType, Map<String, Double>> byGroup) {
        this.byGroup = byGroup;
    }

    /**
     * @param group a component of the type's content, such as {@code birthDate}
     * @return [0..1]; 0 of a type that the source does not give
     */
    public double of(RecordType type, String group) {
        var groups = byGroup.getOrDefault(type, Map.of());
        return groups.getOrDefault(group, groups.getOrDefault(ANY, 0.0));
    }

    static Trust read(Section section, Set<RecordType> types) {
        var byGroup = new HashMap<RecordType, Map<String, Double>>();
        for (var type : types) byGroup.put(type, groups(section.get(type.word()).section(), type));
        section.done();
        return new Trust(byGroup);
    }

    private static Map<String, Double> groups(Section section, RecordType type) {
        var trusts = new HashMap<String, Double>();
        trusts.put(ANY, section.get(ANY).as(Trust::number));
        for (var group : groups(type))
            section.find(group).ifPresent(value -> trusts.put(group, value.as(Trust::number)));
        section.done();
        return Map.copyOf(trusts);
    }

    private static List<String> groups(RecordType type) {
        return Arrays.stream(type.content().getRecordComponents())
                .map(component -> component.getName())
                .toList();
    }

    private static double number(String text) {
        try {
            double trust = Double.parseDouble(text);
            if (trust >= 0 && trust <= 1) return trust;
        } catch (NumberFormatException _) {
            // said below
        }
        throw new IllegalArgumentException("illegal trust: %s, must be in [0..1]".formatted(text));
    }
}
