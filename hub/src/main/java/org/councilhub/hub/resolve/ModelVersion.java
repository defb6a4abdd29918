package org.councilhub.hub.resolve;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** What a type was resolved by, frozen: its numbers and texts never change. */
@Entity
@Immutable
@Table(name = "model_version")
class ModelVersion {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long number;

    private String type;
    private String modelHash;
    private String rulesHash;
    private String model;
    private String rules;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected ModelVersion() {}

    static ModelVersion of(TypeRules rules, Instant now) {
        var version = new ModelVersion();
        version.type = rules.type().word();
        version.modelHash = rules.modelHash();
        version.rulesHash = rules.rulesHash();
        version.model = rules.modelText();
        version.rules = rules.rules();
        version.recordedAt = now;
        return version;
    }

    long number() {
        return number;
    }

    @Override
    public String toString() {
        return "model version %d of type %s, recorded at %s: model %s, rules %s\n%s\n%s"
                .formatted(number, type, recordedAt, modelHash, rulesHash, model, rules);
    }
}
