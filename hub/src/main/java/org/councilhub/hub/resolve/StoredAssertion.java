package org.councilhub.hub.resolve;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.councilhub.matching.cluster.Verdict;

/** A steward's word on two source records, by their surrogates. */
@Entity
@Table(name = "assertion")
class StoredAssertion {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long leftId;
    private long rightId;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String assertedBy;
    private Instant assertedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected StoredAssertion() {}

    static StoredAssertion on(long one, long other, Verdict verdict, String by, Instant at) {
        if (one == other) throw new IllegalArgumentException("illegal assertion: on one record, must be on two");
        var assertion = new StoredAssertion();
        assertion.leftId = Math.min(one, other);
        assertion.rightId = Math.max(one, other);
        assertion.turnTo(verdict, by, at);
        return assertion;
    }

    /** The later word stands. */
    final void turnTo(Verdict word, String by, Instant at) {
        verdict = word;
        assertedBy = by;
        assertedAt = at;
    }

    @Override
    public String toString() {
        return "records %d and %d: %s by %s at %s".formatted(leftId, rightId, verdict, assertedBy, assertedAt);
    }
}
