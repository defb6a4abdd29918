package org.councilhub.matching.suggest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilhub.matching.model.AddressColumns;

/**
 * A starting model for a file.
 *
 * @param yaml the model's text, with the reasons
 * @param columns what each column was taken for, one line each
 */
public record Suggestion(String yaml, List<String> columns) {
    public Suggestion {
        columns = List.copyOf(columns);
    }

    /**
     * @param ignored columns that are not to be looked at, the id among them
     * @throws IllegalArgumentException when no column can be compared
     */
    public static Suggestion of(String name, Profile profile, Set<String> ignored) {
        var recognised = recognised(profile, ignored);
        var draft = Drafting.of(recognised);
        if (draft.comparisons().isEmpty())
            throw new IllegalArgumentException(
                    recognised.isEmpty()
                            ? "no column can be compared: it has none beside the id"
                            : "no column can be compared: %s".formatted(String.join("; ", lines(recognised))));
        return new Suggestion(new ModelWriter(name, profile.records(), recognised, draft).write(), lines(recognised));
    }

    /**
     * Which columns hold addresses, where the one list is of addresses and the other can be its gazetteer.
     *
     * @param ignored columns that are not to be looked at, the ids among them
     */
    public static Optional<AddressColumns> addresses(Profile asked, Profile gazetteer, Set<String> ignored) {
        return Addresses.of(recognised(asked, ignored), recognised(gazetteer, ignored));
    }

    /** Of a file that says too little, such as a header alone, what its columns would hold. */
    static List<Recognised> recognised(Profile profile, Set<String> ignored) {
        var columns = profile.columns().stream()
                .filter(column -> !ignored.contains(column.name()))
                .toList();
        var recognised = Together.reconsidered(
                columns.stream().map(Recogniser::recognise).toList());
        return Drafting.of(recognised).comparisons().isEmpty()
                ? Together.reconsidered(
                        columns.stream().map(Recogniser::recogniseAnyway).toList())
                : recognised;
    }

    private static List<String> lines(List<Recognised> recognised) {
        return recognised.stream().map(Recognised::line).toList();
    }
}
