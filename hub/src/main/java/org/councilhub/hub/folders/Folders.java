package org.councilhub.hub.folders;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param data everything that the hub writes; made when absent
 * @param config one file per source system, the matching models, the survivorship rules
 */
@ConfigurationProperties(prefix = "councilhub.folders", ignoreUnknownFields = false)
public record Folders(
        @DefaultValue(".data") Path data,
        @DefaultValue("config") Path config) {
    public Folders {
        data = data.toAbsolutePath().normalize();
        config = config.toAbsolutePath().normalize();
        if (Files.exists(data) && !Files.isDirectory(data))
            throw new IllegalArgumentException("illegal folder: %s, must be a folder".formatted(data));
        if (Files.isDirectory(data) && !Files.isWritable(data))
            throw new IllegalArgumentException("illegal folder: %s, must be writable for user %s"
                    .formatted(data, System.getProperty("user.name")));
    }
}
