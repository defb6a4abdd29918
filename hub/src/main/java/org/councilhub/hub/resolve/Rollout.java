package org.councilhub.hub.resolve;

import java.time.Instant;
import java.util.Optional;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.sources.Pending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a changed model, or changed rules, into force: all records of the type are resolved again. */
@Component
class Rollout {
    private static final Logger LOG = LoggerFactory.getLogger(Rollout.class);

    private final ModelVersions versions;
    private final Epochs epochs;
    private final Pending pending;
    private final JdbcClient jdbc;

    Rollout(ModelVersions versions, Epochs epochs, Pending pending, JdbcClient jdbc) {
        this.versions = versions;
        this.epochs = epochs;
        this.pending = pending;
        this.jdbc = jdbc;
    }

    /** @return the number of the version in force from now on */
    @Transactional
    public long putIntoForce(TypeRules rules, long epoch) {
        var type = rules.type();
        var version = versions.findByTypeAndModelHashAndRulesHash(type.word(), rules.modelHash(), rules.rulesHash())
                .orElseGet(() -> versions.save(ModelVersion.of(rules, Instant.now())));
        var before = versions.inForce(type.word());
        if (before.equals(Optional.of(version.number()))) return version.number();
        epochs.nextBatch(type, epoch);
        jdbc.sql("update resolver set model_version = :version where type = :type")
                .param("version", version.number())
                .param("type", type.word())
                .update();
        if (before.isPresent()) resolveAgain(type, before.get(), version.number());
        return version.number();
    }

    private void resolveAgain(RecordType type, long before, long now) {
        pending.addAll(type);
        LOG.info(
                "model version {} of type {} takes the place of version {}: all its records are resolved again",
                now,
                type.word(),
                before);
    }
}
