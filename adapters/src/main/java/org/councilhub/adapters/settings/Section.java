package org.councilhub.adapters.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Keys with values: a whole configuration file or a part of one. Remembers which keys were asked for. */
public final class Section {
    private final Place place;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final TreeSet<String> known = new TreeSet<>();

    Section(Place place, MappingNode node) {
        this.place = place;
        for (var pair : node.getValue()) {
            var key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            var value = new Value(
                    place.below(key).at(pair.getKeyNode().getStartMark().getLine() + 1), pair.getValueNode());
            if (values.put(key, value) != null)
                throw value.error("illegal key: %s, must stand once; remove one of the two".formatted(key));
        }
    }

    /** @throws SettingsException when the file cannot be read or is no YAML */
    public static Section read(Path file) {
        try {
            return parse(file.getFileName().toString(), Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new SettingsException(file + ": not UTF-8, must be; save it in that encoding", e);
        } catch (IOException e) {
            throw new SettingsException(
                    "%s: cannot be read (%s); check that it is there and may be read"
                            .formatted(file, e.getClass().getSimpleName()),
                    e);
        }
    }

    /** @param name of the file, as errors shall say it */
    public static Section parse(String name, String yaml) {
        var place = new Place(name, 1, "");
        var root = compose(place, new StringReader(yaml));
        if (root instanceof MappingNode mapping) return new Section(place, mapping);
        throw new SettingsException(place + ": illegal content, must be keys with values; see an example beside it");
    }

    private static @Nullable Node compose(Place place, Reader reader) {
        try {
            return new Yaml(new LoaderOptions()).compose(reader);
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw new SettingsException(
                    "%s: illegal YAML: %s; correct the indentation or the quotes there"
                            .formatted(place.at(mark == null ? 1 : mark.getLine() + 1), e.getProblem()),
                    e);
        } catch (YAMLException e) {
            throw new SettingsException(place + ": illegal YAML: " + e.getMessage(), e);
        }
    }

    public SettingsException error(String problem) {
        return new SettingsException(place + ": " + problem);
    }

    public Optional<Value> find(String key) {
        known.add(key);
        return Optional.ofNullable(values.get(key));
    }

    public Value get(String key) {
        return find(key)
                .orElseThrow(
                        () -> error("missing key: %s, must be there; add it to this part of the file".formatted(key)));
    }

    public String text(String key) {
        return get(key).text();
    }

    public Optional<String> findText(String key) {
        return find(key).map(Value::text);
    }

    /** All keys with their values, where the keys are names that the file's writer chose. */
    public Map<String, Value> all() {
        known.addAll(values.keySet());
        return Collections.unmodifiableMap(values);
    }

    /** Everything that has a meaning was asked for: what is left is a slip. */
    public void done() {
        for (var entry : values.entrySet()) {
            if (!known.contains(entry.getKey()))
                throw entry.getValue()
                        .error("illegal key: %s, must be one of %s; remove or correct it"
                                .formatted(entry.getKey(), String.join(", ", known)));
        }
    }
}
