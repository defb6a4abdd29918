package org.councilhub.hub.sources;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.councilhub.adapters.system.SourceSystems;
import org.councilhub.hub.access.AllowedFor;
import org.councilhub.hub.access.Caller;
import org.councilhub.hub.access.Role;
import org.councilhub.hub.api.Problem;
import org.councilhub.hub.api.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes in records of a source: one, or a stream of any length with an answer a line. */
@RestController
class IntakeController {
    private static final String STREAM = "application/x-ndjson";

    private final Intake intake;
    private final SourceSystems sources;

    IntakeController(Intake intake, SourceSystems sources) {
        this.intake = intake;
        this.sources = sources;
    }

    /** @param wait {@code resolved}: the answer waits for the golden id; 202 with the record's address when it takes too long */
    @PostMapping(path = "/v1/sources/{source}/records", consumes = MediaType.APPLICATION_JSON_VALUE)
    @AllowedFor(Role.SOURCE)
    @Operation(operationId = "land", summary = "Records of a source: one, or a stream with an answer a line")
    ResponseEntity<RecordReceipt> one(
            @PathVariable String source,
            @RequestParam(required = false) @Nullable @Schema(allowableValues = "resolved") String wait,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = RecordReader.Sent.class)))
                    @RequestBody
                    String body,
            Caller caller)
            throws InterruptedException {
        requireKnown(source);
        boolean waits = waits(wait);
        var arrival = new RecordReader(source).read(body);
        var receipt = intake.take(List.of(arrival), caller, waits).getFirst();
        boolean open = waits && RecordState.PENDING.name().equalsIgnoreCase(receipt.resolution());
        var recordId = receipt.recordId();
        var answer = ResponseEntity.status(open ? HttpStatus.ACCEPTED : HttpStatus.OK);
        return (recordId == null ? answer : answer.location(RecordsController.address(recordId))).body(receipt);
    }

    /** The answers leave when the whole stream has been taken: a client need not read while it writes. */
    @PostMapping(path = "/v1/sources/{source}/records", consumes = STREAM, produces = STREAM)
    @AllowedFor(Role.SOURCE)
    @Operation(
            operationId = "land",
            summary = "Records of a source: one, or a stream with an answer a line",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(mediaType = STREAM, schema = @Schema(type = "string"))),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = @Content(mediaType = STREAM, schema = @Schema(type = "string"))))
    void stream(
            @PathVariable String source,
            @RequestParam(required = false) @Nullable String wait,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        requireKnown(source);
        boolean waits = waits(wait);
        try (var answers = new AnswerFile()) {
            var stream = new RecordStream(source, caller.client(), new RecordLines(request.getInputStream()));
            intake.takeAll(stream, caller, waits, answers);
            response.setContentType(STREAM);
            answers.sendTo(response.getOutputStream());
        }
    }

    private void requireKnown(String source) {
        if (sources.find(source).isEmpty())
            throw Problem.of(ProblemType.UNKNOWN_SOURCE, ProblemType.UNKNOWN_SOURCE.explanation());
    }

    private static boolean waits(@Nullable String wait) {
        if (wait == null) return false;
        if (wait.equals("resolved")) return true;
        throw Problem.of(ProblemType.INVALID_PARAMETER, "wait must be resolved, or be left out.")
                .at("wait", "must be resolved, or be left out");
    }
}
