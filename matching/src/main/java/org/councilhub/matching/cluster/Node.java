package org.councilhub.matching.cluster;

import java.util.List;
import org.councilhub.matching.MatchRecord;

/** Records that are identical in every compared value, as one: ten thousand copies cost one. */
record Node(List<String> ids, MatchRecord record) {
    Node {
        ids = List.copyOf(ids);
    }

    /** The least id, by which ties break. */
    String id() {
        return ids.getFirst();
    }

    long weight() {
        return ids.size();
    }
}
