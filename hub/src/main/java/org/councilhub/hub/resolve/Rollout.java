package org.councilhub.hub.resolve;

import java.time.Instant;
import java.util.Optional;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.resolve.StopList.Revision;
import org.councilhub.hub.sources.Lane;
import org.councilhub.hub.sources.Pending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a changed model, or changed rules, into force: the records that it can make a difference to are resolved again. */
@Component
class Rollout {
    private static final Logger LOG = LoggerFactory.getLogger(Rollout.class);

    private final ModelVersions versions;
    private final StopKeys stopKeys;
    private final Epochs epochs;
    private final Pending pending;
    private final JdbcClient jdbc;

    Rollout(ModelVersions versions, StopKeys stopKeys, Epochs epochs, Pending pending, JdbcClient jdbc) {
        this.versions = versions;
        this.stopKeys = stopKeys;
        this.epochs = epochs;
        this.pending = pending;
        this.jdbc = jdbc;
    }

    /** @return the number of the version in force from now on */
    @Transactional
    public long putIntoForce(TypeRules rules, long epoch) {
        var type = rules.type();
        var version = version(rules);
        var before = versions.inForce(type.word());
        if (before.equals(Optional.of(version.number()))) return version.number();
        epochs.nextBatch(type, epoch);
        putIntoForce(version, type);
        if (before.isPresent()) resolveAgain(type, before.get(), version.number());
        return version.number();
    }

    /** Part of the caller's transaction: the next version of the model, in which further keys are stopped. */
    void stop(Revision revision, TypeRules rules) {
        var type = rules.type();
        var next = rules.stopping(revision.keys());
        stopKeys.add(type, rules.fileHash(), revision.keys());
        var version = version(next);
        putIntoForce(version, type);
        pending.add(type, revision.holders(), Lane.BACKLOG);
        LOG.info(
                "model version {} of type {} stops {} keys that are on too many records: {} records are resolved again",
                version.number(),
                type.word(),
                revision.keys().size(),
                revision.holders().size());
    }

    private ModelVersion version(TypeRules rules) {
        return versions.findByTypeAndModelHashAndRulesHash(rules.type().word(), rules.modelHash(), rules.rulesHash())
                .orElseGet(() -> versions.save(ModelVersion.of(rules, Instant.now())));
    }

    private void putIntoForce(ModelVersion version, RecordType type) {
        jdbc.sql("update resolver set model_version = :version where type = :type")
                .param("version", version.number())
                .param("type", type.word())
                .update();
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
