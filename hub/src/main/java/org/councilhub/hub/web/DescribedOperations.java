package org.councilhub.hub.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.councilhub.hub.access.AllowedFor;
import org.councilhub.hub.access.Purposes;
import org.councilhub.hub.access.ReadsPersonalData;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/**
 * Adds to each operation what its method's annotations mean (scopes, purpose), its examples, and the problems that every
 * operation can answer with.
 */
class DescribedOperations implements GlobalOperationCustomizer {
    private static final String PROBLEM = "application/problem+json";

    private final Purposes purposes;
    private final Examples examples;

    DescribedOperations(Purposes purposes, Examples examples) {
        this.purposes = purposes;
        this.examples = examples;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var allowed = method.getMethodAnnotation(AllowedFor.class);
        if (allowed == null) return operation;
        operation.setTags(List.of(room(method)));
        var scopes = Arrays.stream(allowed.value()).map(role -> role.scope()).toList();
        operation.setSecurity(List.of(new SecurityRequirement().addList(ApiDocument.BEARER, scopes)));
        if (method.hasMethodAnnotation(ReadsPersonalData.class)) operation.addParametersItem(purpose());
        addExamples(operation);
        operation.setResponses(withProblems(operation.getResponses()));
        return operation;
    }

    /** The package's word, such as {@code golden}: operations of one matter stand together. */
    private static String room(HandlerMethod method) {
        var name = method.getBeanType().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private Parameter purpose() {
        var words = new Schema<String>();
        words.setType("string");
        words.setTypes(Set.of("string"));
        words.setEnum(List.copyOf(purposes.all()));
        return new Parameter()
                .in("header")
                .name(Purposes.HEADER)
                .required(true)
                .description("what the data is read for")
                .schema(words)
                .example(purposes.all().iterator().next());
    }

    private void addExamples(Operation operation) {
        var id = operation.getOperationId();
        var request = operation.getRequestBody();
        if (request != null && request.getContent() != null)
            request.getContent().forEach((type, content) -> example(id + ".request", type, content));
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2") && response.getContent() != null)
                response.getContent().forEach((type, content) -> example(id + ".response", type, content));
        });
    }

    private void example(String name, String mediaType, MediaType content) {
        examples.find(name, mediaType).ifPresent(content::setExample);
    }

    private ApiResponses withProblems(ApiResponses responses) {
        responses.addApiResponse("default", problem("What went wrong; the type leads to an explanation.", "problem"));
        responses.addApiResponse("401", problem("No valid token.", "problem.401"));
        responses.addApiResponse("403", problem("The token's scopes do not allow it.", "problem.403"));
        return responses;
    }

    private ApiResponse problem(String description, String example) {
        var content = new MediaType().schema(new Schema<>().$ref(ApiDocument.SCHEMAS + "ProblemBody"));
        example(example, PROBLEM, content);
        return new ApiResponse().description(description).content(new Content().addMediaType(PROBLEM, content));
    }
}
