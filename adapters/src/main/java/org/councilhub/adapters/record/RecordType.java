package org.councilhub.adapters.record;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a source record can speak of. A further type is one line here, one {@link Content} record, one model, one configuration. */
public enum RecordType {
    PERSON("person", Person.class),
    PROPERTY("property", Property.class);

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
    Set<String> sensitive() {
        return Arrays.stream(content.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Sensitive.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    public static Optional<RecordType> ofWord(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}
