package org.councilhub.hub.resolve;

import java.util.List;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.system.SourceSystem;
import org.councilhub.adapters.system.SourceSystems;
import org.councilhub.hub.folders.Folders;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ResolveSettings.class)
class ResolveConfiguration {
    /** The types that are on. */
    record Types(List<TypeRules> all) {}

    @Bean
    Types types(Folders folders, SourceSystems sources) {
        var names = sources.all().stream().map(SourceSystem::name).toList();
        return new Types(
                TypeRules.read(folders.config(), (name, type, group) -> trust(sources, name, type, group), names));
    }

    /** A source that is no longer declared is not trusted; its records still match. */
    private static double trust(SourceSystems sources, String name, RecordType type, String group) {
        return sources.find(name).map(source -> source.trust().of(type, group)).orElse(0.0);
    }
}
