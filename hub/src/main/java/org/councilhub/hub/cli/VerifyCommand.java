package org.councilhub.hub.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.councilhub.hub.access.AuditVerification;
import org.councilhub.hub.resolve.GoldenVerification;
import org.councilhub.hub.resolve.IndexVerification;
import org.councilhub.hub.search.SearchVerification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Check that the audit is whole, that the indexes hold what the database does, and that golden records"
                        + " are what their source records make.",
        footer = {"", "It runs beside a hub that is serving, or alone. Exit code 1 when something is wrong."})
final class VerifyCommand implements Callable<Integer> {
    private final Class<?> application;
    private final Output output;

    @Option(
            names = "--sample",
            paramLabel = "N",
            defaultValue = "5000",
            description = "Most golden records of each type that are made again (default: ${DEFAULT-VALUE}).")
    private int sample;

    @Option(names = "--json", description = "Print the findings as one JSON object.")
    private boolean json;

    @Mixin
    private Installation installation = new Installation();

    VerifyCommand(Class<?> application, Output output) {
        this.application = application;
        this.output = output;
    }

    @JsonPropertyOrder({"auditChains", "auditEntries", "searched", "candidates", "golden", "waiting", "faults"})
    private record Findings(
            @JsonProperty long auditChains,
            @JsonProperty long auditEntries,
            @JsonProperty long searched,
            @JsonProperty long candidates,
            @JsonProperty long golden,
            @JsonProperty long waiting,

            @JsonProperty @JsonInclude(JsonInclude.Include.ALWAYS)
            List<String> faults) {}

    @Override
    public Integer call() {
        try (var hub = Hub.forWork(application, installation)) {
            var audit = hub.get(AuditVerification.class).verify();
            var search = hub.get(SearchVerification.class).verify();
            var candidates = hub.get(IndexVerification.class).verify();
            var golden = hub.get(GoldenVerification.class).verify(sample);
            var faults = Stream.of(audit.faults(), search.faults(), candidates.faults(), golden.faults())
                    .flatMap(List::stream)
                    .toList();
            tell(new Findings(
                    audit.chains(),
                    audit.entries(),
                    search.records(),
                    candidates.records(),
                    golden.checked(),
                    golden.waiting(),
                    faults));
            return faults.isEmpty() ? 0 : 1;
        }
    }

    private void tell(Findings found) {
        if (json) {
            output.json(found);
            return;
        }
        output.result("audit: %,d entries in %,d chains".formatted(found.auditEntries(), found.auditChains()));
        output.result("search index: %,d golden records".formatted(found.searched()));
        output.result("candidate indexes: %,d source records".formatted(found.candidates()));
        output.result(
                "golden records made again: %,d (%,d wait to be resolved)".formatted(found.golden(), found.waiting()));
        found.faults().forEach(output::result);
        output.result(
                found.faults().isEmpty()
                        ? "nothing is wrong"
                        : "%,d faults".formatted(found.faults().size()));
    }
}
