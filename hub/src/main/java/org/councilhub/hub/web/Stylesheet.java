package org.councilhub.hub.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.webjars.WebJarVersionLocator;

/**
 * GOV.UK Frontend's stylesheet as its package gives it, but for its typeface: GDS Transport and the crest are for
 * central government's own services, so the reader's system font stands in and nothing of them is loaded.
 */
@RestController
class Stylesheet {
    private static final Pattern THEIR_FACES = Pattern.compile("@font-face\\{font-family:\"?GDS Transport\"?[^}]*}");
    private static final Pattern THEIR_FAMILY = Pattern.compile("font-family:\"?GDS Transport\"?,arial,sans-serif");
    private static final Pattern THEIR_CREST = Pattern.compile("url\\(/assets/images/govuk-crest\\.svg\\)");
    private static final String OUR_FAMILY =
            "font-family:system-ui,-apple-system,\"Segoe UI\",Roboto,\"Helvetica Neue\",Arial,sans-serif";

    private final String css;

    Stylesheet() throws IOException {
        var path = new WebJarVersionLocator().fullPath("govuk-frontend", "dist/govuk/govuk-frontend.min.css");
        if (path == null) throw new IllegalStateException("the package govuk-frontend is not on the class path");
        this.css = ours(new ClassPathResource(path).getContentAsString(UTF_8));
    }

    static String ours(String css) {
        var own = THEIR_FACES.matcher(css).replaceAll("");
        own = THEIR_FAMILY.matcher(own).replaceAll(OUR_FAMILY);
        return THEIR_CREST.matcher(own).replaceAll("none");
    }

    @GetMapping("/assets/govuk-frontend.css")
    ResponseEntity<String> css() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css", UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(css);
    }
}
