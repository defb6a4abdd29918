package org.councilhub.hub.sources;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A source record with its versions, to be looked at; it changes by landing only. */
@Entity
@Immutable
@Table(name = "source_record")
class HeldRecord {
    @Id
    private long id;

    private UUID publicId;
    private String source;
    private String type;
    private String key;
    private long version;
    private long since;
    private Instant recordedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String content;

    @Formula("exists (select 1 from pending p where p.type = type and p.record_id = id)")
    private boolean pending;

    @Formula("(select f.reason from failed_record f where f.record_id = id)")
    private @Nullable String failure;

    @Formula("(select m.golden_id from membership m where m.record_id = id)")
    private @Nullable UUID goldenId;

    @OneToMany
    @JoinColumn(name = "record_id")
    @OrderBy("version desc, revision desc")
    private List<HeldVersion> versions;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected HeldRecord() {}

    public RecordState getState() {
        if (pending) return RecordState.PENDING;
        if (failure != null) return RecordState.FAILED;
        return goldenId == null ? RecordState.DELETED : RecordState.RESOLVED;
    }

    public UUID getPublicId() {
        return publicId;
    }

    public String getSource() {
        return source;
    }

    public String getType() {
        return type;
    }

    public String getKey() {
        return key;
    }

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

    public @Nullable String getFailure() {
        return failure;
    }

    public @Nullable UUID getGoldenId() {
        return goldenId;
    }

    public List<HeldVersion> getVersions() {
        return versions;
    }
}
