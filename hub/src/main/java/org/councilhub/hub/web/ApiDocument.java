package org.councilhub.hub.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.access.Caller;
import org.councilhub.hub.access.Purposes;
import org.councilhub.hub.api.ProblemBody;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document, beyond what springdoc reads off the controllers by itself. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {
    static final String BEARER = "bearer";
    static final String SCHEMAS = "#/components/schemas/";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class)
                .replaceWithSchema(JsonNode.class, new Schema<>()) // anything
                .replaceWithSchema(RecordType.class, typeWord());
    }

    @Bean
    OpenAPI openApi(ObjectProvider<BuildProperties> build) {
        var version = build.getIfAvailable() == null
                ? "development"
                : build.getObject().getVersion();
        return new OpenAPI()
                .info(new Info()
                        .title("Council Hub")
                        .version(version)
                        .description("""
                                One version of the truth about people, properties and businesses, for the systems of a council.

                                Each request carries a bearer token; each read of personal data names its purpose in the \
                                header X-Purpose. What is not a success is answered with application/problem+json (RFC 9457), \
                                whose type leads to a page that explains it.""")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .servers(List.of(new Server().url("/").description("this hub")))
                .components(new Components()
                        .schemas(problemSchemas())
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("A token of the configured issuer. On a development installation: "
                                                + "./councilhub token --client NAME")));
    }

    @Bean
    GlobalOperationCustomizer describedOperations(Purposes purposes, Examples examples) {
        return new DescribedOperations(purposes, examples);
    }

    @SuppressWarnings("rawtypes") // the model's own
    private static Map<String, Schema> problemSchemas() {
        return ModelConverters.getInstance(true).readAll(ProblemBody.class);
    }

    private static Schema<String> typeWord() {
        var schema = new Schema<String>();
        schema.setType("string");
        schema.setTypes(Set.of("string"));
        schema.setEnum(Arrays.stream(RecordType.values()).map(RecordType::word).toList());
        return schema;
    }
}
