package org.councilhub.hub.sources;

import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.record.RecordType;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants.ComponentModel;
import tools.jackson.databind.JsonNode;

/** What is held -> what the API shows: sensitive components are masked on the way. */
@Mapper(componentModel = ComponentModel.SPRING)
interface RecordAnswers {
    default RecordAnswer answer(HeldRecord record) {
        return answer(record, RecordType.ofWord(record.getType()).orElseThrow());
    }

    @Mapping(target = "recordId", source = "publicId")
    @Mapping(target = "past", source = "versions")
    @Mapping(target = "places", ignore = true)
    RecordAnswer answer(HeldRecord record, @Context RecordType type);

    RecordAnswer.Version past(HeldVersion held, @Context RecordType type);

    default @Nullable JsonNode shown(@Nullable String content, @Context RecordType type) {
        if (content == null) return null;
        var shown = RecordJson.mapper().createObjectNode();
        RecordJson.mapper()
                .readTree(content)
                .properties()
                .forEach(group -> shown.set(group.getKey(), RecordJson.masked(type, group.getKey(), group.getValue())));
        return shown;
    }
}
