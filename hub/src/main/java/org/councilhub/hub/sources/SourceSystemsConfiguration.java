package org.councilhub.hub.sources;

import org.councilhub.adapters.system.SourceSystems;
import org.councilhub.hub.folders.Folders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The source systems that the config folder declares. */
@Configuration(proxyBeanMethods = false)
class SourceSystemsConfiguration {
    @Bean
    SourceSystems sourceSystems(Folders folders) {
        return SourceSystems.read(folders.config().resolve("sources"));
    }
}
