package org.councilhub.hub.postgres;

import org.springframework.scheduling.annotation.Scheduled;

/** Looks every second whether the embedded PostgreSQL lives. */
record PostgresWatch(PostgresServer server) {
    @Scheduled(fixedDelayString = "PT1S")
    void look() {
        server.reviveIfDead();
    }
}
