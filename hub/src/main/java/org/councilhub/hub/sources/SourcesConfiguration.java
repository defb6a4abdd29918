package org.councilhub.hub.sources;

import org.councilhub.adapters.system.SourceSystems;
import org.councilhub.hub.folders.Folders;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SourcesSettings.class)
class SourcesConfiguration {
    @Bean
    SourceSystems sourceSystems(Folders folders) {
        return SourceSystems.read(folders.config().resolve("sources"));
    }
}
