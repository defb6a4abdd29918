package org.councilhub.matching.blocking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.councilhub.matching.value.Kind;

/**
 * Many narrow, redundant rules for the fields that there are. Each bears other errors than the others: names that are mistyped, swapped, short or
 * missing; dates of which one part is right; movers, who keep name and date; and homes, where one name is enough.
 *
 * <p>Which of them are worth what they cost depends on the records; {@code RuleChoice} measures it.
 */
public final class StandardRules {
    /** Of places and whatever else many records share, the first ones. */
    private static final int MOST_PLACES = 4;

    private final Map<String, Kind> fields;
    private final Map<String, List<String>> rules = new LinkedHashMap<>();

    private StandardRules(Map<String, Kind> fields) {
        this.fields = new LinkedHashMap<>(fields);
    }

    /**
     * @param fields by name, in the order of the model
     * @return parts, such as {@code surname.phonetic}, by the rule's name
     */
    public static Map<String, List<String>> of(Map<String, Kind> fields) {
        var standard = new StandardRules(fields);
        standard.alone();
        standard.words();
        standard.organisations();
        standard.names();
        standard.all(Kind.DATE).forEach(standard::dates);
        standard.all(Kind.YEAR).forEach(standard::years);
        standard.places();
        standard.homes();
        return standard.rules;
    }

    private List<String> all(Kind kind) {
        return fields.keySet().stream().filter(f -> fields.get(f) == kind).toList();
    }

    /** What is enough by itself. */
    private void alone() {
        for (var kind : List.of(
                Kind.NINO, Kind.IDENTIFIER, Kind.COMPANY_NUMBER, Kind.CHARITY_NUMBER, Kind.RATES_REFERENCE, Kind.UPRN))
            for (var field : all(kind)) rule(field, field + ".typo");
        for (var field : all(Kind.EMAIL)) {
            rule(field, field + ".address");
            rule(field + "-user", field + ".user");
        }
        for (var field : all(Kind.PHONE)) rule(field, field + ".phone-typo");
    }

    /** Without names of people, as of organisations, every word counts. */
    private void words() {
        if (!all(Kind.SURNAME).isEmpty() || !all(Kind.GIVEN_NAME).isEmpty()) return;
        for (var field : all(Kind.TEXT)) {
            rule(field, field + ".text");
            rule(field + "-words", field + ".words");
        }
    }

    private void organisations() {
        for (var field : all(Kind.ORGANISATION))
            for (var part : List.of("name-words", "name-word-pairs", "name-typos", "name-initials"))
                rule(field + part.substring("name".length()), field + "." + part);
    }

    private void names() {
        rule("name", "given.name", "surname.name");
        rule("name-pairs", "whole.pairs");
        rule("sound-pairs", "whole.phonetic-pairs");
        rule("given-typo", "given.deletions", "surname.phonetic");
        rule("surname-typo", "surname.deletions", "given.root");
        rule("given-typo-initial", "given.deletions", "surname.initial");
        rule("surname-typo-initial", "surname.deletions", "given.initial");
        rule("starts", "given.start", "surname.start");
    }

    private void dates(String date) {
        rule(date, date + ".date");
        rule(date + "-unordered", date + ".unordered");
        rule(date + "-pairs", "whole.phonetic-pairs", date + ".years");
        for (var parts : List.of("year-month", "month-day", "year-day")) {
            rule(date + "-sounds-" + parts, "whole.sounds", date + "." + parts);
            rule(date + "-initials-" + parts, "whole.initials", date + "." + parts);
        }
        rule(date + "-given", date + ".date", "given.initial");
        rule(date + "-surname", date + ".date", "surname.initial");
        rule(date + "-initials-years", "whole.initials", date + ".years");
        rule(date + "-given-typo", "given.deletions", date + ".years");
        rule(date + "-surname-typo", "surname.deletions", date + ".years");
        rule(date + "-given-typo-day", "given.deletions", date + ".month-day");
        rule(date + "-surname-typo-day", "surname.deletions", date + ".month-day");
    }

    private void years(String year) {
        rule(year + "-pairs", "whole.phonetic-pairs", year + ".years");
        rule(year + "-given-typo", "given.deletions", year + ".years");
        rule(year + "-surname-typo", "surname.deletions", year + ".years");
    }

    private void places() {
        var places = new ArrayList<String>();
        for (var field : all(Kind.POSTCODE)) places.add(field + ".full");
        for (var kind : List.of(Kind.PLACE_NAME, Kind.TEXT, Kind.CATEGORY))
            for (var field : all(kind)) if (places.size() < MOST_PLACES) places.add(field + ".text");
        for (int i = 0; i < places.size(); i++) {
            place(places.get(i));
            for (var other : places.subList(0, i)) rule(name(other) + "-" + name(places.get(i)), other, places.get(i));
        }
        for (var field : all(Kind.POSTCODE)) {
            rule(field + "-sector-pairs", "whole.phonetic-pairs", field + ".sector");
            for (var date : all(Kind.DATE))
                rule(field + "-sector-" + date, "whole.initials", field + ".sector", date + ".year");
        }
    }

    private static String name(String part) {
        return part.substring(0, part.indexOf('.'));
    }

    private void place(String place) {
        var name = name(place);
        rule(name + "-sounds", place, "whole.sounds");
        rule(name + "-pairs", place, "whole.phonetic-pairs");
        rule(name + "-initials", place, "whole.initials");
        rule(name + "-given-typo", place, "given.deletions");
        rule(name + "-surname-typo", place, "surname.deletions");
        for (var date : all(Kind.DATE)) {
            rule(name + "-" + date, place, date + ".date");
            rule(name + "-" + date + "-month", place, date + ".year-month");
            rule(name + "-" + date + "-day", place, date + ".month-day");
            rule(name + "-" + date + "-sounds", place, "whole.sounds", date + ".years");
            rule(name + "-" + date + "-initials", place, "whole.initials", date + ".years");
        }
    }

    private void homes() {
        for (var lines : all(Kind.ADDRESS_LINES)) {
            for (var postcode : all(Kind.POSTCODE)) rule(lines + "-" + postcode, lines + ".house", postcode + ".full");
            rule(lines + "-sounds", lines + ".house", "whole.sounds");
            rule(lines + "-initials", lines + ".house", "whole.initials");
            for (var date : all(Kind.DATE)) {
                rule(lines + "-" + date, lines + ".house", date + ".year");
                rule(lines + "-street-" + date, lines + ".street", date + ".year-month");
            }
            rule(lines + "-street-sounds", lines + ".street", "whole.sounds");
        }
    }

    /** Adds the rule when all its fields are there. */
    private void rule(String name, String... parts) {
        if (Arrays.stream(parts).allMatch(part -> fields.containsKey(name(part)))) rules.put(name, List.of(parts));
    }
}
