package org.councilhub.adapters.record;

/**
 * The content of a source record. Each top-level component of an implementing record is one attribute group:
 * survivorship chooses it whole, trust and access are stated for it by its name.
 */
public sealed interface Content permits Person, Property, Business {
    RecordType type();
}
