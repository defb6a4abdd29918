package org.councilhub.hub.resolve;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Model versions, by number and by what they consist of. */
interface ModelVersions extends Repository<ModelVersion, Long> {
    ModelVersion save(ModelVersion version);

    Optional<ModelVersion> findByTypeAndModelHashAndRulesHash(String type, String modelHash, String rulesHash);

    /** The one that a type is resolved by. */
    @Query(value = "select model_version from resolver where type = :type", nativeQuery = true)
    Optional<Long> inForce(String type);
}
