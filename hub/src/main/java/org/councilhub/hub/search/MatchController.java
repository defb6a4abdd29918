package org.councilhub.hub.search;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.councilhub.hub.access.AllowedFor;
import org.councilhub.hub.access.Caller;
import org.councilhub.hub.access.ReadsPersonalData;
import org.councilhub.hub.access.Role;
import org.councilhub.hub.search.Matching.Question;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Search before create: is what a system is about to record already here? */
@RestController
class MatchController {
    private final Matching matching;

    MatchController(Matching matching) {
        this.matching = matching;
    }

    /** @param queries by a key of the client's own choice; all are answered, or none when one cannot be read */
    record Asked(
            @NotEmpty @Size(max = 100) Map<@Size(min = 1, max = 100) String, @NotNull @Valid MatchQuery> queries) {}

    /** @param answers by the keys of the queries */
    record Answers(Map<String, MatchAnswer> answers) {}

    @PostMapping("/v1/match")
    @AllowedFor({Role.READER, Role.STEWARD, Role.DATA_PROTECTION})
    @ReadsPersonalData
    @Operation(
            operationId = "match",
            summary = "Golden records that new content could be, several queries in one request")
    Answers match(@RequestBody @Valid Asked asked, Caller caller) {
        var questions = new LinkedHashMap<String, Question>(); // read all before the first is asked
        asked.queries().forEach((key, query) -> questions.put(key, Question.of(key, query)));
        return new Answers(matching.answer(questions, caller));
    }
}
