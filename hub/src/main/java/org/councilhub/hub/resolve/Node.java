package org.councilhub.hub.resolve;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.hub.addresses.Places;
import org.councilhub.hub.golden.GoldenId;
import org.councilhub.hub.golden.Member;
import org.councilhub.hub.sources.Memberships.Resolved;
import org.councilhub.hub.sources.Pending;
import org.councilhub.hub.sources.Placement;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.Matcher;
import tools.jackson.databind.JsonNode;

/**
 * A source record as it counts in a batch.
 *
 * @param record surrogate
 * @param golden the one that it belongs to before the batch
 * @param revision of the content
 * @param content with the UPRNs that were found
 * @param placements of one that the batch resolves anew
 */
record Node(
        long record,
        UUID publicId,
        RecordId id,
        Optional<GoldenId> golden,
        long revision,
        long since,
        JsonNode content,
        MatchRecord matched,
        List<Placement> placements) {

    /** One that the batch resolves anew. */
    static Node of(Pending.Item item, String content, Matcher matcher, Places places) {
        var tree = RecordJson.mapper().readTree(content);
        var placements = places.place(item.id().type(), item.record(), tree);
        var matched = matcher.prepare(Names.of(item.id()), RecordJson.flatten(tree));
        return new Node(
                item.record(),
                item.publicId(),
                item.id(),
                Optional.empty(),
                item.revision(),
                item.since(),
                tree,
                matched,
                placements);
    }

    /** One that the batch touches. */
    static Node of(Resolved resolved, UUID golden, String content, Matcher matcher) {
        var tree = RecordJson.mapper().readTree(content);
        var matched = matcher.prepare(Names.of(resolved.id()), RecordJson.flatten(tree));
        return new Node(
                resolved.record(),
                resolved.publicId(),
                resolved.id(),
                Optional.of(new GoldenId(golden)),
                resolved.revision(),
                resolved.since(),
                tree,
                matched,
                List.of());
    }

    Node belongingTo(Optional<GoldenId> before) {
        return new Node(record, publicId, id, before, revision, since, content, matched, placements);
    }

    String name() {
        return matched.id();
    }

    Member member() {
        return new Member(id, publicId, since, content);
    }
}
