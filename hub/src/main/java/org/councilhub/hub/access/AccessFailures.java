package org.councilhub.hub.access;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import org.councilhub.adapters.settings.SettingsException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says at a failed start what is wrong, where, and what to do, in place of a stack trace. */
class AccessFailures implements FailureAnalyzer {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case DevelopmentIssuer.NotForProduction _ -> {
                    return new FailureAnalysis(
                            "The profile production is active and no issuer of tokens is configured. "
                                    + "The embedded issuer gives tokens to anybody who can read the data folder.",
                            "Set spring.security.oauth2.resourceserver.jwt.issuer-uri (environment: "
                                    + "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI) to your OpenID Connect "
                                    + "issuer, and ...jwt.audiences to the hub's name there; "
                                    + "or start without the profile production.",
                            cause);
                }
                case RealIssuer.WithoutAudience _ -> {
                    return new FailureAnalysis(
                            "An issuer of tokens is configured, but not whom its tokens must be meant for: "
                                    + "a token made for any other service would open the hub.",
                            "Set spring.security.oauth2.resourceserver.jwt.audiences (environment: "
                                    + "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_AUDIENCES) to the hub's name there, "
                                    + "which the issuer writes into the claim aud.",
                            cause);
                }
                case SettingsException settings -> {
                    return new FailureAnalysis(
                            String.valueOf(settings.getMessage()), "Correct the file, then start again.", cause);
                }
                case UncheckedIOException unwritable
                when unwritable.getCause() instanceof FileSystemException file -> {
                    return new FailureAnalysis(
                            "%s (%s)".formatted(unwritable.getMessage(), reason(file)),
                            "Make the folder writable for the user that runs the hub, or choose another with --data DIR.",
                            cause);
                }
                default -> {}
            }
        }
        return null;
    }

    private static String reason(FileSystemException exception) {
        return exception.getReason() == null ? exception.getClass().getSimpleName() : exception.getReason();
    }
}
