package org.councilhub.hub.golden;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.golden.GoldenAnswer.From;
import org.councilhub.hub.golden.GoldenAnswer.Made;
import org.councilhub.hub.golden.GoldenAnswer.Ranked;
import org.councilhub.hub.golden.GoldenAnswer.Ranking;
import org.councilhub.hub.golden.GoldenBody.Group;
import org.councilhub.hub.golden.GoldenBody.Provenance;
import org.councilhub.hub.golden.GoldenBody.Reason;
import org.councilhub.hub.golden.GoldenBody.RecordRef;
import org.councilhub.hub.sources.RecordState;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants.ComponentModel;
import tools.jackson.databind.JsonNode;

/** What the hub holds -> what the API shows: sensitive values are masked on the way. */
@Mapper(componentModel = ComponentModel.SPRING)
interface GoldenAnswers {
    default GoldenAnswer plain(GoldenRecord record) {
        return new GoldenAnswer(
                record.id().value(),
                record.type().word(),
                record.version(),
                content(record),
                made(record.body().records()),
                null);
    }

    /** @param states of the source records, by their ids */
    default GoldenAnswer withProvenance(GoldenRecord record, Map<UUID, RecordState> states) {
        var provenance = new LinkedHashMap<String, Ranking>();
        record.body().groups().forEach((name, group) -> provenance.put(name, ranking(record.type(), name, group)));
        var records = record.body().records().stream()
                .map(made -> new Made(made.id(), made.source(), states.get(made.id())))
                .toList();
        return new GoldenAnswer(
                record.id().value(), record.type().word(), record.version(), content(record), records, provenance);
    }

    private static Map<String, JsonNode> content(GoldenRecord record) {
        var content = new LinkedHashMap<String, JsonNode>();
        record.body()
                .groups()
                .forEach((name, group) -> content.put(
                        name,
                        RecordJson.masked(
                                record.type(), name, group.values().getFirst().value())));
        return content;
    }

    private Ranking ranking(RecordType type, String name, Group group) {
        var values = group.values().stream()
                .map(ranked -> new Ranked(RecordJson.masked(type, name, ranked.value()), from(ranked.from())))
                .toList();
        return new Ranking(word(group.reason()), values);
    }

    private static String word(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<From> from(List<Provenance> provenance);

    @Mapping(target = "recordId", source = "record")
    From from(Provenance provenance);

    List<Made> made(List<RecordRef> records);

    @Mapping(target = "recordId", source = "id")
    @Mapping(target = "state", ignore = true)
    Made made(RecordRef record);
}
