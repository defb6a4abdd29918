package org.councilhub.hub.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.councilhub.hub.access.DevelopmentTokens;
import org.councilhub.hub.access.DevelopmentTokens.UnknownClient;
import org.councilhub.hub.cli.Failures.UnusableInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Needs no running hub: the issuer's key is in the data folder. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Print a bearer token of the embedded issuer, for trying out.",
        footer = {"", "Which clients there are, and what they may do, stands in config/clients.yaml."})
final class TokenCommand implements Callable<Integer> {
    private final Output output;

    @Option(names = "--client", required = true, paramLabel = "NAME", description = "Whom the token is for.")
    private String client;

    @Option(names = "--json", description = "Print one JSON object: client, scopes, token, expires.")
    private boolean json;

    @Mixin
    private Installation installation = new Installation();

    TokenCommand(Output output) {
        this.output = output;
    }

    private record Answer(String client, List<String> scopes, String token, Instant expires) {}

    @Override
    public Integer call() {
        try {
            var token = DevelopmentTokens.in(installation.data(), installation.config())
                    .issue(client);
            if (json) output.json(new Answer(token.client(), token.scopes(), token.value(), token.expires()));
            else output.result(token.value());
            return 0;
        } catch (UnknownClient e) {
            throw new UnusableInput(String.valueOf(e.getMessage()));
        }
    }
}
