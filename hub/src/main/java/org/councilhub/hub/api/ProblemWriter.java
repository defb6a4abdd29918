package org.councilhub.hub.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns a problem into the answer, inside Spring MVC and outside it (filters, security). */
@Component
public class ProblemWriter {
    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        var body = json.writeValueAsBytes(body(request, problem));
        response.setStatus(problem.type().status());
        problem.headers().forEach(response::setHeader);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static ProblemBody body(HttpServletRequest request, Problem problem) {
        var type = problem.type();
        return new ProblemBody(
                type.uri(),
                type.title(),
                type.status(),
                problem.detail(),
                RequestIds.instance(request),
                problem.errors());
    }
}
