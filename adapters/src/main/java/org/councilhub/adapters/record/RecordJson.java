package org.councilhub.adapters.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** The one JSON form of contents: stored, hashed, sent and received alike. Absent components are left out. */
public final class RecordJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(incl -> incl.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final int SHOWN = 3;
    private static final Map<RecordType, Set<String>> SENSITIVE =
            Arrays.stream(RecordType.values()).collect(Collectors.toMap(type -> type, RecordType::sensitive));

    private RecordJson() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }

    public static String write(Content content) {
        return MAPPER.writeValueAsString(content);
    }

    /** @throws tools.jackson.core.JacksonException when the text is not such a content; its path names the component */
    public static Content read(RecordType type, String json) {
        return MAPPER.readValue(json, type.content());
    }

    /**
     * The content as the matching engine takes it: dotted path -> values in order, such as
     * {@code name.given -> [Amy]}, {@code emails -> [a@x.org, b@x.org]}. Lists share their path.
     */
    public static Map<String, List<String>> flatten(Content content) {
        JsonNode tree = MAPPER.valueToTree(content);
        return flatten(tree);
    }

    /** As {@link #flatten(Content)}, of a content or a part of one that is already parsed. */
    public static Map<String, List<String>> flatten(JsonNode content) {
        var values = new TreeMap<String, List<String>>();
        collect("", content, values);
        return values;
    }

    /** A component's value as it may be shown: of a {@link Sensitive} one only the last characters are left. */
    public static JsonNode masked(RecordType type, String component, JsonNode value) {
        return SENSITIVE.getOrDefault(type, Set.of()).contains(component)
                ? StringNode.valueOf(mask(value.asString()))
                : value;
    }

    private static String mask(String text) {
        int hidden = Math.max(text.length() - SHOWN, Math.min(text.length(), SHOWN));
        return "*".repeat(hidden) + text.substring(hidden);
    }

    private static void collect(String path, JsonNode node, Map<String, List<String>> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(p -> collect(path.isEmpty() ? p.getKey() : path + "." + p.getKey(), p.getValue(), into));
        } else if (node.isArray()) {
            node.forEach(element -> collect(path, element, into));
        } else if (!node.isNull()) {
            into.computeIfAbsent(path, key -> new ArrayList<>()).add(node.asString());
        }
    }
}
