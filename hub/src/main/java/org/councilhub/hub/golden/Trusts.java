package org.councilhub.hub.golden;

import org.councilhub.adapters.record.RecordType;

/** How far a source's word on an attribute group is trusted, [0..1]. */
@FunctionalInterface
public interface Trusts {
    double of(String source, RecordType type, String group);
}
