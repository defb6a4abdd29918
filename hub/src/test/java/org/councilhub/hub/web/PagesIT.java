package org.councilhub.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.councilhub.hub.RunningHub;
import org.councilhub.hub.api.ProblemType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningHub
class PagesIT {
    @Autowired
    RestTestClient http;

    @Test
    void showsEverySourceSystemToAnybody() {
        assertThat(page("/")).contains("Council tax", "Housing register", "Customer accounts", "gazetteer");
    }

    @Test
    void loadsNothingFromElsewhereAndRunsNoScript() {
        http.get()
                .uri("/")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectHeader()
                .valueEquals(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
                                + "form-action 'none'; frame-ancestors 'none'");
        assertThat(page("/")).doesNotContain("<script", "style=", "http://", "https://");
    }

    @Test
    void explainsEveryTypeOfProblemAtItsAddress() {
        assertThat(ProblemType.values())
                .allSatisfy(type -> assertThat(page(type.uri().toString())).contains(String.valueOf(type.status())));
        assertThat(page("/problems"))
                .contains(Arrays.stream(ProblemType.values())
                        .map(type -> type.uri().toString())
                        .toArray(String[]::new));
    }

    @Test
    void usesNeitherTheTypefaceNorTheCrestOfCentralGovernment() {
        var css = page("/assets/govuk-frontend.css");
        assertThat(css).contains(".govuk-heading-xl", "system-ui").doesNotContain("GDS Transport", "crest", "url(/");
    }

    private String page(String path) {
        return String.valueOf(http.get()
                .uri(path)
                .accept(MediaType.TEXT_HTML, MediaType.ALL)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
