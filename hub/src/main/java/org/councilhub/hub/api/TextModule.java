package org.councilhub.hub.api;

import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.module.SimpleModule;

/** Refuses texts with a NUL character, which PostgreSQL cannot hold, wherever a request has them. */
@Component
class TextModule extends SimpleModule {
    TextModule() {
        super("text");
        addDeserializer(String.class, new WithoutNul());
    }

    private static final class WithoutNul extends StdScalarDeserializer<String> {
        WithoutNul() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            var text = StringDeserializer.instance.deserialize(parser, context);
            if (text.indexOf('\0') < 0) return text;
            throw ValueInstantiationException.from(
                    parser,
                    "NUL",
                    context.constructType(String.class),
                    new IllegalArgumentException("must not hold a NUL character"));
        }
    }
}
