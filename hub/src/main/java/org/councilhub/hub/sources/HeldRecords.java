package org.councilhub.hub.sources;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

/** Source records to be looked at. */
interface HeldRecords extends Repository<HeldRecord, Long> {
    @EntityGraph(attributePaths = "versions")
    Optional<HeldRecord> findByPublicId(UUID publicId);
}
