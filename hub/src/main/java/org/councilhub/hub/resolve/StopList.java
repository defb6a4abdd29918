package org.councilhub.hub.resolve;

import java.util.HashSet;
import java.util.Set;
import org.councilhub.hub.sources.SourceRecords;
import org.springframework.stereotype.Component;

/**
 * Finds the keys that are on more records than the model allows. Such a key brought together those who came before it was common, and does not bring
 * those who come later: it is stopped, and all its records are resolved again.
 */
@Component
class StopList {
    private final StopKeys keys;
    private final SourceRecords records;

    StopList(StopKeys keys, SourceRecords records) {
        this.keys = keys;
        this.records = records;
    }

    /**
     * @param keys that are to be stopped
     * @param holders surrogates of the records that have any of them
     */
    record Revision(Set<String> keys, Set<Long> holders) {
        static final Revision NONE = new Revision(Set.of(), Set.of());

        boolean isEmpty() {
            return keys.isEmpty();
        }
    }

    /** The rules with all keys that are stopped by now. */
    TypeRules current(TypeRules rules) {
        var model = rules.matcher().model();
        if (keys.count(rules.type(), model.fileHash()) == model.laterStopKeys()) return rules;
        return rules.stopping(keys.of(rules.type(), model.fileHash()));
    }

    /** What the look-ups of a batch have met. */
    Revision found(TypeRules rules, WarmIndex index) {
        var common = new HashSet<>(index.index().tooCommon());
        common.removeAll(rules.matcher().model().stopKeys());
        if (common.isEmpty()) return Revision.NONE;
        var ids = index.index().holders(common).stream()
                .map(name -> Names.id(rules.type(), name))
                .toList();
        return new Revision(common, Set.copyOf(records.surrogates(ids).values()));
    }
}
