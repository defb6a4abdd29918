package org.councilhub.hub.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import org.councilhub.adapters.record.RecordType;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Wherever a component is called {@code content}, it is that of one of the types of records. */
@Component
@SuppressWarnings({"rawtypes", "unchecked"}) // the model's own
class ContentSchemas implements GlobalOpenApiCustomizer {
    @Override
    public void customise(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        var content = new Schema<>().description("By the type of the record.");
        for (var type : RecordType.values()) {
            ModelConverters.getInstance(true).readAll(type.content()).forEach(schemas::putIfAbsent);
            content.addOneOfItem(reference(type.content().getSimpleName()));
        }
        for (Schema schema : List.copyOf(schemas.values()))
            if (schema.getProperties() != null) schema.getProperties().replace("content", reference("Content"));
        schemas.put("Content", content);
    }

    private static Schema<?> reference(String schema) {
        return new Schema<>().$ref(ApiDocument.SCHEMAS + schema);
    }
}
