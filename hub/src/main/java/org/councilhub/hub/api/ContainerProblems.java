package org.councilhub.hub.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What Tomcat itself refuses, such as a request line that is not HTTP, is answered like all else. */
@Component
class ContainerProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host)
                host.setErrorReportValveClass(ProblemValve.class.getName());
        });
    }

    /** Public and without arguments, because Tomcat makes it by its name. */
    public static class ProblemValve extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, Throwable throwable) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
            try {
                var type = ProblemType.ofStatus(status);
                response.setContentType("application/problem+json");
                response.setCharacterEncoding(StandardCharsets.UTF_8);
                response.getReporter().write("""
                        {"type":"%s","title":"%s","status":%d,"detail":"%s"}\
                        """.formatted(type.uri(), type.title(), status, type.explanation()));
                response.finishResponse();
            } catch (IOException | IllegalStateException gone) {
                // the client has gone: there is nobody to tell
            }
        }
    }
}
