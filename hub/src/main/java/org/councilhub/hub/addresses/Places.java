package org.councilhub.hub.addresses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.councilhub.adapters.record.Address;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.postgres.TextHash;
import org.councilhub.hub.sources.Placement;
import org.councilhub.hub.sources.Placement.Outcome;
import org.councilhub.matching.address.AddressFinder;
import org.councilhub.matching.address.AddressText;
import org.councilhub.matching.address.Answer;
import org.councilhub.matching.address.Gazetteer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which property an address is, by the properties of one moment. Immutable and thread-safe. */
public final class Places {
    /** To be counted on when answers can come out otherwise: then all addresses are placed again. */
    static final String RULE = "address-finder/1";

    /** Millibits: 1 in 32 of those that are just sure enough is wrong. */
    private static final long SURE = 5000;
    /** Millibits: the next property is at most an eighth as likely. */
    private static final long CLEAR = 3000;

    private static final String UPRN = "uprn";

    /** Before any property was read. */
    public static final Places NONE = new Places(new GoldenProperties.Snapshot(-1, new TreeMap<>()));

    private static final Map<RecordType, List<String>> ATTRIBUTES =
            Arrays.stream(RecordType.values()).collect(Collectors.toMap(Function.identity(), Places::attributes));

    private final long batch;
    private final UUID hash;
    private final @Nullable AddressFinder finder;

    Places(GoldenProperties.Snapshot properties) {
        batch = properties.batch();
        hash = TextHash.of(properties.hash() + RULE);
        finder = properties.addresses().isEmpty() ? null : AddressFinder.of(Gazetteer.of(properties.addresses()), SURE);
    }

    /** The last batch of properties that counts here. */
    public long batch() {
        return batch;
    }

    /** Of the properties and the rule: with the same hash every address has the same place. */
    public UUID hash() {
        return hash;
    }

    /** Whether records of this type have addresses that are looked up; a property's own are what is looked in. */
    public static boolean concern(RecordType type) {
        return !ATTRIBUTES.getOrDefault(type, List.of()).isEmpty();
    }

    private static List<String> attributes(RecordType type) {
        if (type == RecordType.PROPERTY) return List.of();
        return Arrays.stream(type.content().getRecordComponents())
                .filter(component -> component.getType() == Address.class)
                .map(component -> component.getName())
                .toList();
    }

    /**
     * Looks up the addresses of a content. Where one is found and its source states no UPRN, the content gets it.
     *
     * @param record surrogate
     * @param content of a record of this type; changed
     */
    public List<Placement> place(RecordType type, long record, JsonNode content) {
        if (finder == null) return List.of();
        var placements = new ArrayList<Placement>();
        for (var attribute : ATTRIBUTES.getOrDefault(type, List.of()))
            if (content.get(attribute) instanceof ObjectNode address)
                placements.add(place(record, attribute, address, (ObjectNode) content, finder));
        return placements;
    }

    private static Placement place(
            long record, String attribute, ObjectNode address, ObjectNode content, AddressFinder finder) {
        var text = text(
                address,
                address.has(Placement.FOUND_BY) ? "" : address.path(UPRN).asString(""));
        var placement = placement(record, attribute, finder.find(text), text.uprn());
        if (text.uprn().isEmpty()) content.set(attribute, completed(address, placement));
        return placement;
    }

    /** Its properties in the order in which the database gives them. */
    private static ObjectNode completed(ObjectNode address, Placement placement) {
        var completed = RecordJson.mapper().createObjectNode();
        boolean found = placement.outcome() == Outcome.MATCH;
        if (found) completed.put(UPRN, placement.uprn());
        address.properties().forEach(part -> {
            if (!part.getKey().equals(UPRN) && !part.getKey().equals(Placement.FOUND_BY))
                completed.set(part.getKey(), part.getValue());
        });
        if (found) completed.put(Placement.FOUND_BY, placement.rule());
        return completed;
    }

    private static Placement placement(long record, String attribute, Answer answer, String stated) {
        return switch (answer) {
            case Answer.NoMatch none ->
                new Placement(record, attribute, Outcome.NONE, null, 0, null, none.reason(), RULE);
            case Answer.NeedsReview perhaps ->
                new Placement(
                        record,
                        attribute,
                        Outcome.REVIEW,
                        uprn(perhaps.nearest()),
                        perhaps.weight(),
                        boxed(perhaps.margin()),
                        perhaps.reason(),
                        RULE);
            case Answer.Matched same -> {
                var uprn = uprn(same.id());
                var doubt = doubt(same, stated, uprn);
                var sure = stated.isEmpty() ? Outcome.MATCH : Outcome.STATED;
                yield new Placement(
                        record,
                        attribute,
                        doubt == null ? sure : Outcome.REVIEW,
                        uprn,
                        same.weight(),
                        boxed(same.margin()),
                        doubt == null ? same.reason() : doubt,
                        RULE);
            }
        };
    }

    private static @Nullable String doubt(Answer.Matched same, String stated, String uprn) {
        if (same.margin().isPresent() && same.margin().getAsLong() < CLEAR)
            return "another property fits it nearly as well";
        if (!stated.isEmpty() && !stated.equals(uprn))
            return "the source states a UPRN that no property has, and the address fits this one";
        return null;
    }

    /** Of an entry's key. */
    private static String uprn(String key) {
        return key.substring(0, key.indexOf(' '));
    }

    private static @Nullable Long boxed(OptionalLong margin) {
        return margin.isPresent() ? margin.getAsLong() : null;
    }

    static AddressText text(JsonNode address, String uprn) {
        var lines = new ArrayList<String>();
        address.path("lines").forEach(line -> lines.add(line.asString("")));
        return new AddressText(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                lines,
                List.of(),
                address.path("postcode").asString(""),
                "",
                uprn);
    }
}
