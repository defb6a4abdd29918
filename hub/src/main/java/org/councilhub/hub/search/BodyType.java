package org.councilhub.hub.search;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.api.Problem;
import org.councilhub.hub.api.ProblemType;

/** The word of a type in a request's body. */
final class BodyType {
    private BodyType() {}

    /** @throws Problem naming the field when there is no such type */
    static RecordType of(String word, String pointer) {
        return RecordType.ofWord(word).orElseThrow(() -> {
            var rule = "must be one of "
                    + Arrays.stream(RecordType.values()).map(RecordType::word).collect(Collectors.joining(", "));
            return Problem.of(ProblemType.INVALID_BODY, "The type is not one that the hub holds.")
                    .at(pointer, rule);
        });
    }
}
