package org.councilhub.hub.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.access.Agreement.Share;
import org.councilhub.hub.access.StoredAgreements.Stored;
import org.councilhub.hub.api.Problem;
import org.councilhub.hub.api.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Sharing agreements. No personal data. */
@RestController
class AgreementsController {
    private static final String AGREEMENT = "agreement";

    private final Agreements agreements;
    private final StoredAgreements stored;
    private final AgreementRules rules;
    private final Audit audit;

    AgreementsController(Agreements agreements, StoredAgreements stored, AgreementRules rules, Audit audit) {
        this.agreements = agreements;
        this.stored = stored;
        this.rules = rules;
        this.audit = audit;
    }

    record Terms(
            @NotNull String title,
            @NotEmpty List<@NotNull String> consumers,
            @NotEmpty List<@NotNull String> purposes,
            @NotEmpty List<@NotNull @Valid Shared> shares,
            @NotNull LegalBasis legalBasis,
            @NotNull LocalDate until) {}

    /** @param attributes attribute groups of the type, such as {@code birthDate} */
    record Shared(
            @NotNull String type,
            @NotEmpty List<@NotNull String> sources,
            @NotEmpty List<@NotNull String> attributes) {}

    record All(List<Shown> agreements) {}

    /**
     * @param origin config or api
     * @param endedAt left out while it holds
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            String name,
            Terms terms,
            String origin,
            String madeBy,
            Instant madeAt,
            @Nullable Instant endedAt) {}

    /** A client sees those that it is a consumer of; who answers for them sees all, ended ones too. */
    @GetMapping("/v1/agreements")
    @AllowedFor({Role.READER, Role.SOURCE, Role.STEWARD, Role.DATA_PROTECTION, Role.ADMIN})
    @Operation(operationId = "agreements", summary = "Sharing agreements: who may see what, why, until when")
    All agreements(Caller caller) {
        boolean answers = caller.may(Role.DATA_PROTECTION) || caller.may(Role.ADMIN);
        return new All(stored.all().stream()
                .filter(each -> answers || each.terms().consumers().contains(caller.client()))
                .map(AgreementsController::shown)
                .toList());
    }

    @PutMapping("/v1/agreements/{name}")
    @AllowedFor({Role.DATA_PROTECTION, Role.ADMIN})
    @Operation(operationId = "agree", summary = "Makes a sharing agreement, or another in its place; effective at once")
    ResponseEntity<Shown> put(@PathVariable String name, @Valid @RequestBody Terms terms, Caller caller) {
        var agreement = agreement(name, terms);
        rules.breach(agreement).ifPresent(breach -> {
            throw Problem.of(ProblemType.INVALID_BODY, "The agreement names what there is not.")
                    .at(breach.part(), breach.rule());
        });
        audit.wrote(caller, AGREEMENT);
        boolean isNew = agreements.put(agreement, caller.client());
        var shown = shown(stored.find(name).orElseThrow());
        return isNew
                ? ResponseEntity.created(URI.create("/v1/agreements/" + name)).body(shown)
                : ResponseEntity.ok(shown);
    }

    @DeleteMapping("/v1/agreements/{name}")
    @AllowedFor({Role.DATA_PROTECTION, Role.ADMIN})
    @Operation(operationId = "disagree", summary = "Ends a sharing agreement, at once")
    ResponseEntity<Void> end(@PathVariable String name, Caller caller) {
        audit.wrote(caller, AGREEMENT);
        if (!agreements.end(name, caller.client()))
            throw Problem.of(ProblemType.NOT_FOUND, "There is no agreement of this name that has not ended.");
        return ResponseEntity.noContent().build();
    }

    private static Agreement agreement(String name, Terms terms) {
        try {
            var shares = new ArrayList<Share>();
            for (var shared : terms.shares())
                shares.add(new Share(
                        type(shared.type(), shares.size()),
                        new TreeSet<>(shared.sources()),
                        new TreeSet<>(shared.attributes())));
            return new Agreement(
                    name,
                    terms.title(),
                    new TreeSet<>(terms.consumers()),
                    new TreeSet<>(terms.purposes()),
                    shares,
                    terms.legalBasis(),
                    terms.until());
        } catch (IllegalArgumentException broken) {
            throw Problem.of(ProblemType.INVALID_BODY, "The agreement breaks a rule.")
                    .at("", String.valueOf(broken.getMessage()));
        }
    }

    private static RecordType type(String word, int share) {
        return RecordType.ofWord(word)
                .orElseThrow(() -> Problem.of(
                                ProblemType.INVALID_BODY, "A share has a type that the hub does not hold.")
                        .at("/shares/%d/type".formatted(share), "must be the type of a record, such as person"));
    }

    private static Shown shown(Stored stored) {
        var terms = stored.terms();
        return new Shown(
                terms.name(),
                new Terms(
                        terms.title(),
                        List.copyOf(terms.consumers()),
                        List.copyOf(terms.purposes()),
                        terms.shares().stream()
                                .map(AgreementsController::shared)
                                .toList(),
                        terms.legalBasis(),
                        terms.until()),
                stored.origin().name().toLowerCase(Locale.ROOT),
                stored.madeBy(),
                stored.madeAt(),
                stored.endedAt());
    }

    private static Shared shared(Share share) {
        return new Shared(share.type().word(), List.copyOf(share.sources()), List.copyOf(share.attributes()));
    }
}
