package org.councilhub.hub.folders;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param data everything that this instance writes; made when absent, never shared by two instances
 * @param config one file per source system, the matching models, the survivorship rules
 */
@ConfigurationProperties(prefix = "councilhub.folders", ignoreUnknownFields = false)
public record Folders(Path data, Path config) {
    public Folders {
        data = data.toAbsolutePath().normalize();
        config = config.toAbsolutePath().normalize();
        if (Files.exists(data) && !Files.isDirectory(data))
            throw new IllegalArgumentException("illegal folder: %s, must be a folder".formatted(data));
        if (Files.isDirectory(data) && !Files.isWritable(data))
            throw new IllegalArgumentException("illegal folder: %s, must be writable for user %s"
                    .formatted(data, System.getProperty("user.name")));
    }

    /** From texts: Spring would look for a {@code Path} on the class path first. */
    @ConstructorBinding
    Folders(@DefaultValue(".data") String data, @DefaultValue("config") String config) {
        this(Path.of(data), Path.of(config));
    }
}
