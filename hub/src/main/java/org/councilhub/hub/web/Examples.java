package org.councilhub.hub.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Examples of requests and answers, one file each in {@code openapi}: {@code <operation>.request.json} and
 * {@code <operation>.response.json}, where the operation is the controller's method; of record streams {@code .ndjson}.
 */
@Component
class Examples {
    private final ObjectMapper json = new ObjectMapper(); // springdoc's model takes Jackson 2's trees

    Optional<Object> find(String name, String mediaType) {
        boolean stream = mediaType.endsWith("ndjson");
        var file = new ClassPathResource("openapi/" + name + (stream ? ".ndjson" : ".json"));
        if (!file.exists()) return Optional.empty();
        try (var input = file.getInputStream()) {
            return Optional.of(stream ? new String(input.readAllBytes(), UTF_8) : json.readTree(input));
        } catch (IOException exception) {
            throw new UncheckedIOException("cannot read the example " + name, exception);
        }
    }
}
