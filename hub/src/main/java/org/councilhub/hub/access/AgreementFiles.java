package org.councilhub.hub.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.settings.Section;
import org.councilhub.adapters.settings.SettingsException;
import org.councilhub.adapters.settings.Value;
import org.councilhub.hub.access.Agreement.Share;
import org.councilhub.hub.folders.Folders;
import org.springframework.stereotype.Component;

/** The agreements of the config folder, one file each: {@code agreements/NAME.yaml}. */
@Component
class AgreementFiles {
    private final Path folder;
    private final AgreementRules rules;

    AgreementFiles(Folders folders, AgreementRules rules) {
        this.folder = folders.config().resolve("agreements");
        this.rules = rules;
    }

    /** @throws SettingsException naming file, line, key, value, rule and remedy */
    List<Agreement> read() {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(this::read)
                    .toList();
        } catch (IOException e) {
            throw new SettingsException(
                    "%s: cannot be read (%s), must be the folder of the sharing agreements"
                            .formatted(folder, e.getClass().getSimpleName()),
                    e);
        }
    }

    private Agreement read(Path file) {
        var section = Section.read(file);
        var name = section.text("name");
        if (!file.endsWith(name + ".yaml"))
            throw section.get("name")
                    .error("illegal name: %s, must be that of the file; rename the file to %s.yaml"
                            .formatted(name, name));
        Agreement agreement;
        try {
            agreement = new Agreement(
                    name,
                    section.text("title"),
                    names(section.get("consumers")),
                    names(section.get("purposes")),
                    section.get("shares").elements().stream()
                            .map(AgreementFiles::share)
                            .toList(),
                    section.get("legalBasis").as(LegalBasis::ofWord),
                    section.get("until").date());
        } catch (IllegalArgumentException broken) {
            throw section.error(broken.getMessage() + "; correct it");
        }
        section.done();
        rules.breach(agreement).ifPresent(breach -> {
            throw section.error("%s: %s; correct it".formatted(breach.part(), breach.rule()));
        });
        return agreement;
    }

    private static Share share(Value value) {
        var section = value.section();
        var share = new Share(
                section.get("type").as(RecordType::named),
                names(section.get("sources")),
                names(section.get("attributes")));
        section.done();
        return share;
    }

    private static SortedSet<String> names(Value value) {
        var names = new TreeSet<String>();
        value.elements().forEach(element -> names.add(element.text()));
        return names;
    }
}
