package org.councilhub.hub.cli;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;

/**
 * The least that the same server can do to hand out a golden row: by id, without authentication, view, audit or ETag. It
 * is what {@link HubBench} measures against, and exists nowhere else.
 */
final class LeanestEndpoint {
    static final String PATH = "/bench/golden/";

    @Bean
    ServletRegistrationBean<HttpServlet> leanestServlet(DataSource database) {
        return new ServletRegistrationBean<>(new Rows(database), PATH + "*");
    }

    @Bean
    WebSecurityCustomizer leanestIsOpen() {
        return web -> web.ignoring().requestMatchers(PATH + "*");
    }

    private static final class Rows extends HttpServlet {
        private static final long serialVersionUID = 1;

        private final transient DataSource database;

        Rows(DataSource database) {
            this.database = database;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try (var connection = database.getConnection();
                    var select = connection.prepareStatement("select body from golden_record where id = ?")) {
                select.setObject(1, UUID.fromString(request.getPathInfo().substring(1)));
                try (var row = select.executeQuery()) {
                    row.next();
                    var body = row.getString(1).getBytes(StandardCharsets.UTF_8);
                    response.setContentType("application/json");
                    response.setContentLength(body.length);
                    response.getOutputStream().write(body);
                }
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }
    }
}
