package org.councilhub.hub.rights;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends erasures as soon as the resolver has seen them. Any instance may: ending is done once. */
@Component
class Settling {
    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

    private final Rights rights;

    Settling(Rights rights) {
        this.rights = rights;
    }

    @Scheduled(fixedDelayString = "PT2S")
    void look() {
        try {
            for (var erased : rights.unsettled())
                if (rights.settle(erased)) LOG.info("erasure {} is done", erased.id());
        } catch (RuntimeException e) {
            LOG.warn("cannot end an erasure ({}), trying again", e.getClass().getSimpleName());
        }
    }
}
