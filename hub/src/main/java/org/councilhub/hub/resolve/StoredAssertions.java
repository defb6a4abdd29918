package org.councilhub.hub.resolve;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Assertions by the records that they are on. */
interface StoredAssertions extends Repository<StoredAssertion, Long> {
    StoredAssertion save(StoredAssertion assertion);

    void delete(StoredAssertion assertion);

    Optional<StoredAssertion> findByLeftIdAndRightId(long leftId, long rightId);
}
