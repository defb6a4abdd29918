package org.councilhub.hub.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;

/**
 * The body of every answer that is not a success, as {@code application/problem+json} (RFC 9457).
 *
 * @param type address of the page that explains it, relative to the hub
 * @param instance names this one occurrence; the hub's log has it too
 * @param errors what is wrong with which part of the request; left out where there is nothing to name
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(URI type, String title, int status, String detail, URI instance, List<FieldError> errors) {}
