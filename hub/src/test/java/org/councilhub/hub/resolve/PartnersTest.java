package org.councilhub.hub.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.settings.SettingsException;
import org.councilhub.adapters.system.SourceSystems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartnersTest {
    private static final Path SOURCES = Path.of("../config/sources");

    @TempDir
    private Path config;

    /** The housing register belongs to another council. */
    @BeforeEach
    void twoCouncils() throws IOException {
        Files.createDirectory(config.resolve("sources"));
        try (var files = Files.list(SOURCES)) {
            for (var file : files.toList()) {
                var text = Files.readString(file);
                if (file.endsWith("housing-register.yaml"))
                    text = text.replace("Kesterby Borough Council", "Upper Vale District Council");
                Files.writeString(config.resolve("sources").resolve(String.valueOf(file.getFileName())), text);
            }
        }
    }

    private Partners partners(RecordType type, String... agreements) throws IOException {
        if (agreements.length > 0)
            Files.writeString(config.resolve("controllers.yaml"), "agreements:\n" + String.join("", agreements));
        return Partners.read(type, config, SourceSystems.read(config.resolve("sources")));
    }

    private static String agreement(String until) {
        return """
                  - controllers: [Kesterby Borough Council, Upper Vale District Council]
                    types: [person]
                    legalBasis: public-task
                    until: %s
                """.formatted(until).indent(2);
    }

    @Test
    void matchesTheRecordsOfOneControllerAndNotThoseOfTwo() throws IOException {
        var partners = partners(RecordType.PERSON);
        assertThat(partners.mayMatch("council-tax", "customer-accounts")).isTrue();
        assertThat(partners.mayMatch("housing-register", "housing-register")).isTrue();
        assertThat(partners.mayMatch("council-tax", "housing-register")).isFalse();
        assertThat(partners.mayMatch("council-tax", "no-longer-declared")).isFalse();
    }

    @Test
    void matchesThoseOfTwoControllersForTheTypesAndTimeThatTheyAgreedOn() throws IOException {
        assertThat(partners(RecordType.PERSON, agreement("2035-12-31")).mayMatch("housing-register", "council-tax"))
                .isTrue();
        assertThat(partners(RecordType.PROPERTY, agreement("2035-12-31")).mayMatch("housing-register", "council-tax"))
                .isFalse();
        assertThat(partners(RecordType.PERSON, agreement("2001-12-31")).mayMatch("housing-register", "council-tax"))
                .isFalse();
    }

    @Test
    void isPartOfWhatGoldenRecordsAreMadeByWhereThereAreTwo() throws IOException {
        assertThat(partners(RecordType.PERSON).rules()).contains("housing-register=Upper Vale District Council");
        assertThat(partners(RecordType.PERSON, agreement("2035-12-31")).rules())
                .endsWith("Kesterby Borough Council & Upper Vale District Council");
        assertThat(Partners.read(RecordType.PERSON, config, SourceSystems.read(SOURCES))
                        .rules())
                .isEmpty();
    }

    @Test
    void saysWhatIsWrongWithTheFile() {
        assertThatThrownBy(() -> partners(RecordType.PERSON, agreement("soon")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("controllers.yaml")
                .hasMessageContaining("illegal date: soon, must be one such as 2027-03-31");
    }
}
