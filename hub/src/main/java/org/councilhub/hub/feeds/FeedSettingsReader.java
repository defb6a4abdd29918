package org.councilhub.hub.feeds;

import java.util.Map;
import java.util.TreeMap;
import org.councilhub.adapters.pull.FeedSettings;
import org.councilhub.adapters.system.SourceSystem;
import org.councilhub.adapters.system.SourceSystems;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Reads {@code councilhub.feeds}. Each source is asked for by its name, because the environment has no hyphens:
 * {@code COUNCILHUB_FEEDS_COUNCIL_TAX_URI} is only found by who looks for {@code council-tax}.
 */
final class FeedSettingsReader {
    private static final String PREFIX = "councilhub.feeds";

    private FeedSettingsReader() {}

    /** @return by source system's name */
    static Map<String, FeedSettings> read(Environment environment, SourceSystems systems) {
        refuseUnknown(environment, systems);
        var strict = new NoUnboundElementsBindHandler(BindHandler.DEFAULT, source -> !isOfTheSystem(source));
        var binder = Binder.get(environment);
        var settings = new TreeMap<String, FeedSettings>();
        for (SourceSystem system : systems.all()) {
            binder.bind(PREFIX + "." + system.name(), Bindable.of(FeedProperties.class), strict)
                    .ifBound(feed -> feed.settings().ifPresent(own -> settings.put(system.name(), own)));
        }
        return settings;
    }

    private static void refuseUnknown(Environment environment, SourceSystems systems) {
        var prefix = ConfigurationPropertyName.of(PREFIX);
        for (var source : ConfigurationPropertySources.get(environment)) {
            if (isOfTheSystem(source) || !(source instanceof IterableConfigurationPropertySource names)) continue;
            for (var name : names) {
                if (!prefix.isAncestorOf(name)) continue;
                String key = name.getElement(prefix.getNumberOfElements(), ConfigurationPropertyName.Form.ORIGINAL);
                if (systems.find(key).isEmpty())
                    throw new IllegalArgumentException(
                            "illegal setting: %s, must name a source system (a file in config/sources); correct or remove it"
                                    .formatted(name));
            }
        }
    }

    /** The environment's names are not unique: its COUNCIL_TAX is council-tax or council.tax. */
    private static boolean isOfTheSystem(ConfigurationPropertySource source) {
        return source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource;
    }
}
