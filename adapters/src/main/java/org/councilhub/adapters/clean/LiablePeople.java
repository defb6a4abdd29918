package org.councilhub.adapters.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The persons in a revenues system's name field: {@code SURNAME,TITLE FORENAMES}, with {@code &} between joint ones, of
 * whom a later one without a surname of its own has that of the first. The field is cut at a width, so the last
 * person can lack the end. What has no comma (THE OCCUPIER, VOID, a firm) is nobody.
 */
public final class LiablePeople {
    private static final Pattern ESTATE =
            Pattern.compile("^(THE )?(EXORS?|EXECUTORS?|REPS?|ESTATE)( OF)?( THE)?( LATE)?\\s+");
    private static final Pattern DEAD = Pattern.compile("[\\s(]+(DECD|DEC'D|DECEASED)\\)?\\s*(?=&|$)");
    private static final Pattern FIRM = Pattern.compile(
            ".*\\b(LTD|LIMITED|PLC|LLP|COUNCIL|ASSOCIATION|HOUSING|TRUST|TRUSTEES|PROPERTIES|LETTINGS|ESTATES)\\b.*");
    private static final Pattern JOINT = Pattern.compile("\\s*&\\s*");

    private LiablePeople() {}

    /** @param number from 1, in the field's order */
    public record Named(
            int number,
            @Nullable String title,
            @Nullable String given,
            @Nullable String middle,
            String surname) {}

    /** In the field's order; their numbers are part of their keys. */
    public static List<Named> in(String field) {
        var living =
                DEAD.matcher(ESTATE.matcher(field.strip()).replaceFirst("")).replaceAll("");
        var parts = JOINT.split(living, -1);
        var first = parts[0].split(",", 2);
        if (first.length < 2 || first[0].isBlank() || isFirm(living, first[1])) return List.of();
        var people = new ArrayList<Named>();
        people.add(named(1, first[0], first[1]));
        for (int i = 1; i < parts.length; i++) {
            if (!parts[i].isBlank()) people.add(joint(people.size() + 1, parts[i], people.getFirst()));
        }
        return people;
    }

    private static Named joint(int number, String part, Named first) {
        var names = part.split(",", 2);
        if (names.length == 2) return named(number, names[0], names[1]);
        // the field's end cut a surname: where the first has a title, so would a forename here
        if (!Titles.isTitle(names[0].split(" ", 2)[0]) && first.title() != null) return named(number, names[0], "");
        return named(number, first.surname(), names[0]);
    }

    private static Named named(int number, String surname, String titleAndForenames) {
        var text = titleAndForenames.strip();
        var title = only(Titles.title(text));
        var forenames = title == null ? text : text.substring(title.length()).strip();
        return new Named(
                number, title, only(Texts.firstWord(forenames)), only(Texts.otherWords(forenames)), surname.strip());
    }

    private static boolean isFirm(String field, String afterComma) {
        return !Titles.isTitle(afterComma.strip().split(" ", 2)[0])
                && FIRM.matcher(field).matches();
    }

    private static @Nullable String only(Cleaned cleaned) {
        return cleaned instanceof Cleaned.Kept(List<String> values) && !values.isEmpty() ? values.getFirst() : null;
    }
}
