package org.councilhub.hub.addresses;

import org.springframework.stereotype.Component;

/** The properties as this instance last read them: one copy for all types. */
@Component
public class Gazetteers {
    private final GoldenProperties properties;
    private Places current = Places.NONE;

    Gazetteers(GoldenProperties properties) {
        this.properties = properties;
    }

    /** The number of the last batch of properties. */
    public long lastBatch() {
        return properties.batch();
    }

    /** Reads them again, unless no batch of properties has come since. */
    public synchronized Places refresh() {
        if (properties.batch() != current.batch()) current = new Places(properties.read());
        return current;
    }
}
