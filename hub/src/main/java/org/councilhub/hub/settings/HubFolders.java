package org.councilhub.hub.settings;

import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where this hub finds and keeps files. Texts, because Spring would look for a {@code Path} on the class path first.
 *
 * @param config what an operator edits
 * @param data what this instance writes: its index, its embedded database; never shared by two instances
 */
@Validated
@ConfigurationProperties("councilhub")
public record HubFolders(
        @NotBlank @DefaultValue("config") String config,
        @NotBlank @DefaultValue(".data") String data) {

    public Path configuration() {
        return Path.of(config);
    }

    public Path ofInstance() {
        return Path.of(data);
    }
}
