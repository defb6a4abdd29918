package org.councilhub.hub.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/** A YAML file of the config folder with one top-level key; an unknown key anywhere is refused with its line. */
final class SettingsFile {
    private SettingsFile() {}

    static <T> T read(Path file, String key, Bindable<T> form) {
        var sources = load(file);
        sources.forEach(source -> refuseOthers(file, key, source));
        try {
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind(key, form, new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
                    .orElseThrow(() -> refused(file, key + ": missing, must have entries"));
        } catch (BindException exception) {
            var root = exception.getProperty();
            var where = root == null ? "" : root.getOrigin() + ": ";
            throw refused(file, where + exception.getName() + ": " + rule(exception));
        }
    }

    private static List<PropertySource<?>> load(Path file) {
        if (!Files.isRegularFile(file)) throw refused(file, "missing, must exist");
        try {
            return new YamlPropertySourceLoader().load(file.toString(), new FileSystemResource(file));
        } catch (IOException | RuntimeException exception) {
            throw refused(file, "not readable YAML: " + exception.getMessage());
        }
    }

    private static void refuseOthers(Path file, String key, PropertySource<?> source) {
        if (!(source instanceof EnumerablePropertySource<?> keys)) return;
        for (var name : keys.getPropertyNames()) {
            if (name.equals(key) || name.startsWith(key + ".")) continue;
            var origin = keys.getProperty(name) instanceof OriginTrackedValue value ? value.getOrigin() + ": " : "";
            throw refused(file, origin + name + ": unknown key, must be " + key);
        }
    }

    private static String rule(BindException exception) {
        Throwable root = exception;
        while (root.getCause() != null) root = root.getCause();
        return String.valueOf(root.getMessage());
    }

    private static IllegalSettings refused(Path file, String rule) {
        return new IllegalSettings(file + ": " + rule);
    }
}
