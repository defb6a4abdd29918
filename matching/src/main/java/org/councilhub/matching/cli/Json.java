package org.councilhub.matching.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Results for other programs: one object in one line, without what is absent. */
final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    private Json() {}

    static String of(Object result) {
        return MAPPER.writeValueAsString(result);
    }

    static JsonNode read(String json) {
        return MAPPER.readTree(json);
    }
}
