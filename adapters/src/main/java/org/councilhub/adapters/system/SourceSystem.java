package org.councilhub.adapters.system;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.councilhub.adapters.extract.Extract;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.settings.Section;
import org.councilhub.adapters.settings.Value;

/**
 * A back-office system.
 *
 * @param name as it stands in record ids, URLs, settings and log lines, such as {@code council-tax}
 * @param title for people, such as {@code Council tax}
 * @param owner the service that answers for the data
 * @param controller the data controller in law: the council it belongs to
 * @param purposes what its data may be used for
 */
public record SourceSystem(
        String name,
        String title,
        String owner,
        String controller,
        List<String> purposes,
        Trust trust,
        Feed feed,
        Extract extract) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public SourceSystem {
        purposes = List.copyOf(purposes);
    }

    /** The types of record that it gives. */
    public Set<RecordType> types() {
        return extract.types();
    }

    static SourceSystem read(Section file) {
        var extract = Extract.read(file);
        var system = new SourceSystem(
                file.get("name").as(SourceSystem::name),
                file.text("title"),
                file.text("owner"),
                file.text("controller"),
                file.get("purposes").elements().stream().map(Value::text).toList(),
                Trust.read(file.get("trust").section(), extract.types()),
                Feed.read(file.get("feed").section()),
                extract);
        file.done();
        return system;
    }

    private static String name(String name) {
        if (NAME.matcher(name).matches() && name.length() <= 50) return name;
        throw new IllegalArgumentException(
                "illegal name: %s, must be lower-case words with hyphens between, at most 50 characters"
                        .formatted(name));
    }
}
