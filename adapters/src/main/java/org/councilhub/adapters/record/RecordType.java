package org.councilhub.adapters.record;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a source record can speak of. A further type is one line here, one {@link Content} record, one model, one configuration. */
public enum RecordType {
    PERSON("person", Person.class),
    PROPERTY("property", Property.class),
    BUSINESS("business", Business.class);

    private final String word;
    private final Class<? extends Content> content;

    RecordType(String word, Class<? extends Content> content) {
        this.word = word;
        this.content = content;
    }

    /** The type as it stands in URLs, files and the database, such as {@code person}. */
    public String word() {
        return word;
    }

    public Class<? extends Content> content() {
        return content;
    }

    /** Names of the content's {@link Sensitive} components. */
    public Set<String> sensitive() {
        return marked(Sensitive.class);
    }

    /** Names of the content's {@link Whereabouts} components. */
    public Set<String> whereabouts() {
        return marked(Whereabouts.class);
    }

    /** Names of all of the content's components: the attribute groups. */
    public List<String> groups() {
        return Arrays.stream(content.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private Set<String> marked(Class<? extends Annotation> mark) {
        return Arrays.stream(content.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(mark))
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws IllegalArgumentException when there is no such type, with a message for whoever wrote the word */
    public static RecordType named(String word) {
        return ofWord(word)
                .orElseThrow(() -> new IllegalArgumentException(
                        "illegal type: %s, must be one that the hub holds, such as person".formatted(word)));
    }

    public static Optional<RecordType> ofWord(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}
