package org.councilhub.hub.resolve;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.councilhub.hub.golden.FormerMemberships.Left;
import org.councilhub.hub.golden.Regrouping;
import org.councilhub.hub.resolve.Edges.StoredEdge;
import org.councilhub.hub.sources.Memberships;
import org.councilhub.hub.sources.Pending;
import org.councilhub.hub.sources.Placement;
import org.councilhub.matching.cluster.Doubt;

/**
 * All that one batch writes.
 *
 * @param items the records that it resolves
 * @param failed reasons by surrogate, of those that it gives up
 * @param known surrogates of the items that were resolved before: they may have edges
 * @param edges of the items
 * @param memberships of the items and of those whose golden record changes
 * @param touched surrogates of all records whose doubts are decided anew
 * @param placements of the items' addresses
 */
record Plan(
        List<Pending.Item> items,
        Map<Long, String> failed,
        Set<Long> known,
        List<StoredEdge> edges,
        List<Memberships.Row> memberships,
        List<Left> left,
        List<Regrouping.Formed> formed,
        Identities identities,
        Set<Long> touched,
        List<Doubted> doubts,
        List<Placement> placements) {

    /** @param records surrogates, in the order of the records' ids */
    record Doubted(List<Long> records, Doubt.Reason reason, long weight) {}

    Plan placing(List<Placement> found) {
        return new Plan(items, failed, known, edges, memberships, left, formed, identities, touched, doubts, found);
    }

    Regrouping regrouping(TypeRules rules, long batch) {
        return new Regrouping(
                rules.type(), batch, formed, identities.merged(), identities.emptied(), identities.revived());
    }
}
