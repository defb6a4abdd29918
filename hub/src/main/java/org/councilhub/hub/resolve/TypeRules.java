package org.councilhub.hub.resolve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.system.SourceSystem;
import org.councilhub.adapters.system.SourceSystems;
import org.councilhub.hub.golden.Survivorship;
import org.councilhub.hub.golden.SurvivorshipRules;
import org.councilhub.hub.postgres.TextHash;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.model.Model;

/**
 * All that golden records of one type are made by, beside the records themselves.
 *
 * @param modelText the model's file
 * @param partners which sources' records are compared at all
 * @param rules the survivorship rules with the sources' trust, and the partners
 */
record TypeRules(
        RecordType type,
        Matcher matcher,
        String modelText,
        Survivorship survivorship,
        Partners partners,
        String rules) {

    /** Those of every type that has a model. */
    static List<TypeRules> read(Path config, SurvivorshipRules survivorship, SourceSystems sources) {
        return Stream.of(RecordType.values())
                .filter(type -> Files.exists(model(config, type)))
                .map(type -> read(config, type, survivorship.of(type), sources))
                .toList();
    }

    private static TypeRules read(Path config, RecordType type, Survivorship survivorship, SourceSystems sources) {
        var file = model(config, type);
        var partners = Partners.read(type, config, sources);
        var names = sources.all().stream().map(SourceSystem::name).toList();
        try {
            return new TypeRules(
                    type,
                    Matcher.of(Model.read(file)),
                    Files.readString(file),
                    survivorship,
                    partners,
                    survivorship.rules(names) + partners.rules());
        } catch (IOException e) {
            throw new UncheckedIOException("%s: cannot be read".formatted(file), e);
        }
    }

    private static Path model(Path config, RecordType type) {
        return config.resolve("matching").resolve(type.word() + ".yaml");
    }

    /** The same with further keys too common to be followed. */
    TypeRules stopping(Set<String> keys) {
        if (matcher.model().stopKeys().containsAll(keys)) return this;
        return new TypeRules(
                type, Matcher.of(matcher.model().withStopKeys(keys)), modelText, survivorship, partners, rules);
    }

    String fileHash() {
        return matcher.model().fileHash();
    }

    String modelHash() {
        return matcher.model().hash();
    }

    String rulesHash() {
        return TextHash.of(rules).toString();
    }
}
