package org.councilhub.hub.golden;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.access.View;
import org.councilhub.hub.golden.GoldenAnswer.From;
import org.councilhub.hub.golden.GoldenAnswer.Made;
import org.councilhub.hub.golden.GoldenAnswer.Ranked;
import org.councilhub.hub.golden.GoldenAnswer.Ranking;
import org.councilhub.hub.golden.GoldenBody.Group;
import org.councilhub.hub.golden.GoldenBody.Provenance;
import org.councilhub.hub.golden.GoldenBody.Reason;
import org.councilhub.hub.golden.GoldenBody.RecordRef;
import org.councilhub.hub.sources.PlaceAnswer;
import org.councilhub.hub.sources.Placement;
import org.councilhub.hub.sources.RecordState;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants.ComponentModel;
import tools.jackson.databind.JsonNode;

/** What a reader may see -> what the API shows: sensitive values are masked on the way. */
@Mapper(componentModel = ComponentModel.SPRING)
interface GoldenAnswers {
    default GoldenAnswer plain(GoldenId id, RecordType type, GoldenBody seen) {
        return new GoldenAnswer(id.value(), type.word(), content(type, seen), made(seen.records()), null, null, null);
    }

    /**
     * @param states of the source records, by their ids
     * @param places of their addresses, by their ids
     */
    default GoldenAnswer withProvenance(
            GoldenId id,
            RecordType type,
            GoldenBody seen,
            Map<UUID, RecordState> states,
            Map<UUID, List<Placement>> places) {
        var provenance = new LinkedHashMap<String, Ranking>();
        seen.groups().forEach((name, group) -> {
            if (!name.equals(View.RELATIONS)) provenance.put(name, ranking(type, name, group, places));
        });
        var records = seen.records().stream()
                .map(made -> new Made(made.id(), made.source(), states.get(made.id())))
                .toList();
        return new GoldenAnswer(id.value(), type.word(), content(type, seen), records, provenance, null, null);
    }

    /** The best value of each attribute group. */
    static Map<String, JsonNode> content(RecordType type, GoldenBody seen) {
        var content = new LinkedHashMap<String, JsonNode>();
        seen.groups().forEach((name, group) -> {
            if (!name.equals(View.RELATIONS)) // these name records by their keys: they are shown as what is related
            content.put(
                        name,
                        RecordJson.masked(type, name, group.values().getFirst().value()));
        });
        return content;
    }

    private Ranking ranking(RecordType type, String name, Group group, Map<UUID, List<Placement>> places) {
        var values = group.values().stream()
                .map(ranked -> new Ranked(
                        RecordJson.masked(type, name, ranked.value()),
                        ranked.from().stream()
                                .map(said -> from(said, place(said, name, places)))
                                .toList()))
                .toList();
        return new Ranking(word(group.reason()), values);
    }

    private static String word(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A steward's word is not looked up. */
    private static @Nullable PlaceAnswer place(Provenance said, String group, Map<UUID, List<Placement>> places) {
        if (said.override() != null) return null;
        return places.getOrDefault(said.record(), List.of()).stream()
                .filter(placement -> placement.attribute().equals(group))
                .map(PlaceAnswer::of)
                .findFirst()
                .orElse(null);
    }

    private static From from(Provenance said, @Nullable PlaceAnswer place) {
        var version = said.version() == Provenance.NO_VERSION ? null : said.version();
        return new From(said.record(), said.source(), version, said.trust(), said.override(), place);
    }

    List<Made> made(List<RecordRef> records);

    @Mapping(target = "recordId", source = "id")
    @Mapping(target = "state", ignore = true)
    Made made(RecordRef record);
}
