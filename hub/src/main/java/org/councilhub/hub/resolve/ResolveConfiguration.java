package org.councilhub.hub.resolve;

import java.util.List;
import org.councilhub.adapters.system.SourceSystems;
import org.councilhub.hub.folders.Folders;
import org.councilhub.hub.golden.SurvivorshipRules;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ResolveSettings.class)
class ResolveConfiguration {
    /** The types that are on. */
    record Types(List<TypeRules> all) {}

    @Bean
    Types types(Folders folders, SurvivorshipRules survivorship, SourceSystems sources) {
        return new Types(TypeRules.read(folders.config(), survivorship, sources));
    }
}
