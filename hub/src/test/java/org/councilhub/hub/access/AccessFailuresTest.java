package org.councilhub.hub.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.councilhub.hub.folders.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class AccessFailuresTest {
    private static final Path CONFIG = Path.of("../config");

    @TempDir
    Path data;

    @Test
    void refusesTheEmbeddedIssuerUnderTheProductionProfileAndSaysWhatToSet() {
        var analysis = failureOf(hub(data).withPropertyValues("spring.profiles.active=production"));
        assertThat(analysis.getDescription())
                .startsWith("The profile production is active and no issuer of tokens is configured.");
        assertThat(analysis.getAction())
                .startsWith("Set spring.security.oauth2.resourceserver.jwt.issuer-uri (environment: "
                        + "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI) to your OpenID Connect issuer");
    }

    @Test
    void leavesTheEmbeddedIssuerOutWhereARealOneIsConfigured() {
        hub(data)
                .withPropertyValues(
                        "spring.profiles.active=production",
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri=https://login.example.org/realms/council",
                        "spring.security.oauth2.resourceserver.jwt.audiences=councilhub")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(DevelopmentTokens.class));
    }

    @Test
    void refusesARealIssuerWhoseTokensCouldBeMeantForAnybody() {
        var analysis = failureOf(hub(data)
                .withPropertyValues("spring.security.oauth2.resourceserver.jwt.issuer-uri=https://login.example.org"));
        assertThat(analysis.getAction())
                .startsWith("Set spring.security.oauth2.resourceserver.jwt.audiences (environment: "
                        + "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_AUDIENCES) to the hub's name there");
    }

    @Test
    void saysWhichFolderCannotHoldTheKey() throws Exception {
        Files.writeString(data.resolve("access"), "a file where the folder should be");
        var analysis = failureOf(hub(data));
        assertThat(analysis.getDescription())
                .isEqualTo("cannot keep the development key in %s (FileAlreadyExistsException)"
                        .formatted(data.resolve("access/development-key.json")));
        assertThat(analysis.getAction())
                .isEqualTo("Make the folder writable for the user that runs the hub, "
                        + "or choose another with --data DIR.");
    }

    private static ApplicationContextRunner hub(Path data) {
        return new ApplicationContextRunner()
                .withBean(Folders.class, () -> new Folders(data, CONFIG))
                .withUserConfiguration(DevelopmentIssuer.class, RealIssuer.class);
    }

    private static FailureAnalysis failureOf(ApplicationContextRunner hub) {
        var failures = new ArrayList<Throwable>();
        hub.run(context -> failures.add(requireNonNull(context.getStartupFailure())));
        return requireNonNull(new AccessFailures().analyze(failures.getFirst()));
    }
}
