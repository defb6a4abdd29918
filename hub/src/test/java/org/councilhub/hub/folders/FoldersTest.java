package org.councilhub.hub.folders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class FoldersTest {
    @TempDir
    private Path folder;

    private final ApplicationContextRunner hub =
            new ApplicationContextRunner().withUserConfiguration(FoldersConfiguration.class);

    @Test
    void keepsDataInDotDataAndReadsConfigUnlessTold() {
        hub.run(context ->
                assertThat(context.getBean(Folders.class)).isEqualTo(new Folders(Path.of(".data"), Path.of("config"))));
    }

    @Test
    void takesOthers() {
        hub.withPropertyValues("councilhub.folders.data=" + folder, "councilhub.folders.config=/etc/councilhub")
                .run(context -> assertThat(context.getBean(Folders.class))
                        .isEqualTo(new Folders(folder, Path.of("/etc/councilhub"))));
    }

    @Test
    void refusesAnUnknownKey() {
        hub.withPropertyValues("councilhub.folders.date=/tmp")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void refusesAFileAsTheFolder() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        hub.withPropertyValues("councilhub.folders.data=" + file)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("illegal folder: %s, must be a folder".formatted(file)));
    }
}
