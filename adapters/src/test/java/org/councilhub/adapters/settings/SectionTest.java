package org.councilhub.adapters.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SectionTest {
    @Test
    void findsTextsListsAndPartsWithTheirPlaces() {
        var file = Section.parse("a.yaml", """
                name: parking
                purposes: [one, two]
                feed:
                  files: "*.csv"
                """);
        assertThat(file.text("name")).isEqualTo("parking");
        assertThat(file.get("purposes").elements().stream().map(Value::text)).containsExactly("one", "two");
        assertThat(file.get("feed").section().text("files")).isEqualTo("*.csv");
        assertThat(file.findText("title")).isEmpty();
        assertThat(file.get("feed").section().get("files").error("wrong")).hasMessage("a.yaml:4: feed.files: wrong");
    }

    @Test
    void namesAKeyThatNobodyKnows() {
        var file = Section.parse("a.yaml", "name: parking\n\nfeed:\n  filez: x\n");
        var feed = file.get("feed").section();
        feed.findText("files");
        assertThatThrownBy(feed::done)
                .hasMessage("a.yaml:4: feed.filez: illegal key: filez, must be one of files; remove or correct it");
    }

    @Test
    void namesAKeyThatIsMissing() {
        var file = Section.parse("a.yaml", "feed:\n  every: 1m\n");
        assertThatThrownBy(() -> file.get("feed").section().get("files"))
                .hasMessage("a.yaml:1: feed: missing key: files, must be there; add it to this part of the file");
    }

    @Test
    void namesAKeyThatStandsTwice() {
        assertThatThrownBy(() -> Section.parse("a.yaml", "name: a\nname: b\n"))
                .hasMessage("a.yaml:2: name: illegal key: name, must stand once; remove one of the two");
    }

    @Test
    void saysWhereTheYamlIsBroken() {
        assertThatThrownBy(() -> Section.parse("a.yaml", "name: a\nfeed: [\n"))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("a.yaml:3: illegal YAML: ");
    }

    @Test
    void wantsKeysWithValues() {
        assertThatThrownBy(() -> Section.parse("a.yaml", "just text"))
                .hasMessage("a.yaml:1: illegal content, must be keys with values; see an example beside it");
        assertThatThrownBy(() -> Section.parse("a.yaml", ""))
                .hasMessage("a.yaml:1: illegal content, must be keys with values; see an example beside it");
        assertThatThrownBy(() -> Section.parse("a.yaml", "feed: x").get("feed").section())
                .hasMessage("a.yaml:1: feed: illegal value: x, must be keys with values; write them below, indented");
        assertThatThrownBy(() -> Section.parse("a.yaml", "name:").text("name"))
                .hasMessage("a.yaml:1: name: illegal value: nothing, must be a text; write one after the key");
    }

    @Test
    void saysThatAFileCannotBeRead(@TempDir Path folder) throws Exception {
        var missing = folder.resolve("b.yaml");
        assertThatThrownBy(() -> Section.read(missing))
                .hasMessage(missing + ": cannot be read (NoSuchFileException); check that it is there and may be read");
        var latin = Files.write(folder.resolve("c.yaml"), new byte[] {'n', ':', ' ', (byte) 0xE9});
        assertThatThrownBy(() -> Section.read(latin))
                .hasMessage(latin + ": not UTF-8, must be; save it in that encoding");
    }
}
