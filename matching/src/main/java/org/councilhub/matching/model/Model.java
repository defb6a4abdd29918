package org.councilhub.matching.model;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilhub.matching.blocking.BlockingRule;
import org.councilhub.matching.tables.NameFrequencies;
import org.councilhub.matching.tables.Nicknames;

/** A frozen model: immutable and complete. Two models with the same hash give the same weight to every pair. */
public final class Model {
    /** Part of the hash: raise it when the code scores or blocks the same text differently. */
    private static final String ENGINE = "3";

    private final String fileHash;
    private final String hash;
    private final ModelText text;
    private final Set<String> stop;
    private final String yaml;

    Model(ModelText text, Set<String> stop, String yaml, String fileHash) {
        this.text = text;
        this.yaml = yaml;
        this.stop = Set.copyOf(stop);
        this.fileHash = fileHash;
        hash = stop.equals(text.stop()) ? fileHash : hashOf(fileHash + "\n" + String.join("\n", new TreeSet<>(stop)));
    }

    /**
     * @throws ModelException "person.yaml:12: comparisons.surname.levels: ...", with the rule that is broken and what to do
     */
    public static Model read(Path yaml) {
        var file = String.valueOf(yaml.getFileName());
        try {
            return parse(file, Files.readString(yaml));
        } catch (NoSuchFileException e) {
            throw new ModelException("%s: no such file: name an existing model".formatted(yaml));
        } catch (CharacterCodingException e) {
            throw new ModelException("%s:1: not UTF-8: save it as UTF-8".formatted(file));
        } catch (IOException e) {
            throw new ModelException("%s: cannot be read: %s".formatted(yaml, e.getMessage()));
        }
    }

    /** @param file what messages call it */
    public static Model parse(String file, String yaml) {
        var text = ModelReader.read(Text.parse(file, yaml));
        return new Model(text, text.stop(), yaml, hashOf(yaml));
    }

    /** The next version of this model, in which further keys are too common to be followed. */
    public Model withStopKeys(Set<String> keys) {
        var all = new TreeSet<>(stop);
        all.addAll(keys);
        return new Model(text, all, yaml, fileHash);
    }

    public String name() {
        return text.name();
    }

    /** The text that it was read from, without the stop keys that came later. */
    public String yaml() {
        return yaml;
    }

    /** SHA-256, in hex, of the model's text, the tables it refers to and the engine's version. */
    public String hash() {
        return hash;
    }

    /** The same without the stop keys that came later: models with the same one prepare records and make keys alike, but for stopped ones. */
    public String fileHash() {
        return fileHash;
    }

    public Thresholds thresholds() {
        return text.thresholds();
    }

    /** The input columns or paths that it reads. */
    public Set<String> fields() {
        return text.fields().stream()
                .flatMap(f ->
                        Stream.concat(f.paths().stream(), f.otherwise().stream().flatMap(o -> o.paths().stream())))
                .filter(path -> !path.equals(Field.ID))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The compared fields, in the order of their indexes. */
    public List<Field> compared() {
        return text.fields();
    }

    /** Millibits: odds that two records drawn at random are of the same one. */
    public int prior() {
        return text.prior();
    }

    /** Why different ones agree all the same. */
    public List<Alternative> alternatives() {
        return text.alternatives();
    }

    public List<WeightedComparison> comparisons() {
        return text.comparisons();
    }

    public List<Guard> guards() {
        return text.guards();
    }

    public Contradictions contradictions() {
        return text.contradictions();
    }

    /** Which columns hold addresses, where a gazetteer is to answer for them. */
    public Optional<AddressColumns> addresses() {
        return text.addresses();
    }

    public List<BlockingRule> rules() {
        return text.blocking().rules();
    }

    public Set<String> stopKeys() {
        return stop;
    }

    /** How many of the stop keys are not in the model's file. */
    public int laterStopKeys() {
        return stop.size() - text.stop().size();
    }

    /** More records than this with one key: too common to be followed. */
    public int tooCommon() {
        return text.blocking().tooCommon();
    }

    /** In eighths of a bit: how rare a key must be to be expected under {@link #tooCommon}. */
    public int rarestKey() {
        return BlockingRule.rarest(text.blocking().population(), text.blocking().tooCommon());
    }

    private static String hashOf(String yaml) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : List.of(
                    ENGINE,
                    yaml,
                    NameFrequencies.givenNames().hash(),
                    NameFrequencies.surnames().hash(),
                    Nicknames.hash())) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
