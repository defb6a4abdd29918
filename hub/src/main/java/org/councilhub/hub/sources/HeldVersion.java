package org.councilhub.hub.sources;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something else that a source once told of a record. */
@Entity
@Immutable
@IdClass(HeldVersion.Key.class)
@Table(name = "source_record_version")
class HeldVersion {
    record Key(long recordId, long revision) implements Serializable {}

    @Id
    @Column(name = "record_id")
    private long recordId;

    @Id
    private long revision;

    private long version;
    private long since;
    private Instant recordedAt;
    private boolean late;
    private boolean overruled;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String content;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected HeldVersion() {}

    public long getVersion() {
        return version;
    }

    public long getSince() {
        return since;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    public @Nullable String getContent() {
        return content;
    }

    /** Why it is not what the record says now. */
    public RecordAnswer.Past getPast() {
        if (overruled) return RecordAnswer.Past.OVERRULED;
        return late ? RecordAnswer.Past.LATE : RecordAnswer.Past.SUPERSEDED;
    }
}
