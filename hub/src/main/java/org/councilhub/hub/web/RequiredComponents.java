package org.councilhub.hub.web;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says in the document what the code says: a record's component is required unless it is nullable or optional. Lists and
 * maps are never required, because empty ones may be left out.
 */
@Component
class RequiredComponents implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType annotated, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) return null;
        Schema<?> schema = chain.next().resolve(annotated, context, chain);
        if (annotated.getType() == null || schema == null) return schema;
        JavaType type = TypeFactory.defaultInstance().constructType(annotated.getType());
        if (type.getRawClass().isRecord()) require(type.getRawClass(), model(schema, context));
        return schema;
    }

    private static @Nullable Schema<?> model(Schema<?> schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        return reference == null
                ? schema
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static void require(Class<?> type, @Nullable Schema<?> model) {
        if (model == null || model.getProperties() == null) return;
        Arrays.stream(type.getRecordComponents())
                .filter(component -> model.getProperties().containsKey(component.getName()))
                .filter(component -> !mayBeLeftOut(component))
                .map(RecordComponent::getName)
                .filter(name ->
                        model.getRequired() == null || !model.getRequired().contains(name))
                .forEach(model::addRequiredItem);
    }

    private static boolean mayBeLeftOut(RecordComponent component) {
        var type = component.getType();
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || type == Optional.class
                || Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type);
    }
}
