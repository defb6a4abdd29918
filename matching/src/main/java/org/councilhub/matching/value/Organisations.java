package org.councilhub.matching.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names that an organisation goes by: legal forms fall away, {@code &} is AND, and what stands behind {@code t/a} is another name. */
public final class Organisations implements Value {
    private static final Pattern OTHER_NAME = Pattern.compile(
            "\\s*(?:\\bt/a\\b|\\bt\\.a\\.|\\btrading as\\b|\\bformerly\\b|\\baka\\b|\\balso known as\\b)\\s*");
    /** What stands in brackets is an addition: the name is known without it, too. */
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");

    private static final Set<String> LEGAL_FORMS = Set.of(
            "ltd",
            "limited",
            "plc",
            "llp",
            "lp",
            "cic",
            "cio",
            "inc",
            "incorporated",
            "llc",
            "gmbh",
            "sarl",
            "srl",
            "bv",
            "pty",
            "pte",
            "corp",
            "corporation",
            "co",
            "company",
            "cyf",
            "cyfyngedig");
    private static final Set<String> CONNECTING = Set.of("the", "and", "of", "y", "yr", "a");

    private final List<Name> names;

    /**
     * One name.
     *
     * @param text its words in order, a blank between them
     * @param words without connecting ones, unless there are no others
     */
    public record Name(String text, List<String> words) {
        public Name {
            words = List.copyOf(words);
        }

        /** First letters of all words, and of those that do not only connect: {@code kcc} of KENT COUNTY COUNCIL. */
        public boolean hasInitials(String letters) {
            return letters.equals(initials(Arrays.asList(text.split(" ", -1)))) || letters.equals(initials(words));
        }

        private static String initials(List<String> words) {
            var initials = new StringBuilder(words.size());
            for (var word : words) if (!word.isEmpty()) initials.append(word.charAt(0));
            return initials.toString();
        }
    }

    private Organisations(List<Name> names) {
        this.names = names;
    }

    public List<Name> names() {
        return names;
    }

    /** One text for each name. Canonical texts stay as they are. */
    static List<String> canonical(List<String> raw) {
        return raw.stream()
                .flatMap(text -> Arrays.stream(OTHER_NAME.split(Folding.fold(text), -1)))
                .flatMap(text -> BRACKETS.matcher(text).find()
                        ? Stream.of(text, BRACKETS.matcher(text).replaceAll(" "))
                        : Stream.of(text))
                .map(Organisations::withoutForm)
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static String withoutForm(String text) {
        var words = withInitialsJoined(Folding.words(text.replace("&", " and ")).split(" ", -1));
        int end = words.size();
        while (end > 1 && LEGAL_FORMS.contains(words.get(end - 1))) end--;
        int begin = end > 1 && words.getFirst().equals("the") ? 1 : 0;
        return String.join(" ", words.subList(begin, end));
    }

    /** {@code A B C -> ABC} */
    private static List<String> withInitialsJoined(String[] words) {
        var joined = new ArrayList<String>();
        var initials = new StringBuilder();
        for (var word : words) {
            if (word.length() == 1 && !Folding.isDigit(word.charAt(0))) {
                initials.append(word);
                continue;
            }
            if (!initials.isEmpty()) joined.add(initials.toString());
            initials.setLength(0);
            joined.add(word);
        }
        if (!initials.isEmpty()) joined.add(initials.toString());
        return joined;
    }

    static @Nullable Organisations parse(List<String> canonical) {
        var names = new ArrayList<Name>();
        for (var text : canonical) {
            var all = Arrays.asList(text.split(" ", -1));
            var telling = all.stream()
                    .filter(word -> !CONNECTING.contains(word))
                    .distinct()
                    .toList();
            names.add(new Name(text, telling.isEmpty() ? all : telling));
        }
        return names.isEmpty() ? null : new Organisations(names);
    }
}
