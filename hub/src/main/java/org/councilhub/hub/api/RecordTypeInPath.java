package org.councilhub.hub.api;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.councilhub.adapters.record.RecordType;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Lets a controller take the {@code {type}} of its path as a {@link RecordType}. */
@Component
class RecordTypeInPath implements Converter<String, RecordType> {
    @Override
    public RecordType convert(String word) {
        return RecordType.ofWord(word)
                .orElseThrow(() -> Problem.of(
                                ProblemType.UNKNOWN_TYPE, "The hub holds records of the types %s.".formatted(types()))
                        .at("type", "must be one of " + types()));
    }

    private static String types() {
        return Arrays.stream(RecordType.values()).map(RecordType::word).collect(Collectors.joining(", "));
    }
}
