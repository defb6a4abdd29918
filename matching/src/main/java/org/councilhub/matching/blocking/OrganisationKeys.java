package org.councilhub.matching.blocking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.councilhub.matching.value.Organisations;

/** Keys of names of organisations. Words that many have are dropped with their keys; pairs of them may be rare all the same. */
final class OrganisationKeys {
    private static final int SHORTEST = 3;
    private static final int SHORTEST_WITH_ERROR = 5;
    private static final int MOST_WORDS = 8;

    private OrganisationKeys() {}

    static List<KeyValue> words(Organisations organisations) {
        return rare(all(organisations).filter(word -> word.length() >= SHORTEST));
    }

    static List<KeyValue> typos(Organisations organisations) {
        return rare(all(organisations)
                .filter(word -> word.length() >= SHORTEST_WITH_ERROR)
                .flatMap(word -> NameKeys.deletions(word).stream()));
    }

    static List<KeyValue> pairs(Organisations organisations) {
        var pairs = new ArrayList<String>();
        for (var name : organisations.names()) {
            var words = name.words().stream().limit(MOST_WORDS).sorted().toList();
            for (int i = 0; i < words.size(); i++)
                for (int j = i + 1; j < words.size(); j++) pairs.add(words.get(i) + " " + words.get(j));
        }
        return rare(pairs.stream());
    }

    /** Initials, and a name that may be initials; two names written with other blanks share the name without any. */
    static List<KeyValue> initials(Organisations organisations) {
        return rare(organisations.names().stream()
                .flatMap(name ->
                        Stream.of(initials(name.text()), initials(String.join(" ", name.words())), joined(name)))
                .filter(text -> text.length() >= SHORTEST));
    }

    private static String initials(String text) {
        var initials = new StringBuilder();
        for (var word : text.split(" ", -1)) if (!word.isEmpty()) initials.append(word.charAt(0));
        return initials.toString();
    }

    private static String joined(Organisations.Name name) {
        return name.text().replace(" ", "");
    }

    private static Stream<String> all(Organisations organisations) {
        return organisations.names().stream().flatMap(name -> name.words().stream());
    }

    private static List<KeyValue> rare(Stream<String> texts) {
        return texts.distinct().map(KeyValue::rare).toList();
    }
}
