package org.councilhub.matching.suggest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.councilhub.matching.value.Kind;

/** Narrow, redundant rules for the fields that there are. */
final class Blocking {
    private static final Map<String, List<String>> RULES = rules();

    private Blocking() {}

    private static Map<String, List<String>> rules() {
        var rules = new LinkedHashMap<String, List<String>>();
        rules.put("nino", List.of("nino.typo"));
        rules.put("email", List.of("emails.address"));
        rules.put("email-user", List.of("emails.user"));
        rules.put("phone", List.of("phones.phone"));
        rules.put("born", List.of("born.date"));
        rules.put("born-unordered", List.of("born.unordered", "surname.initial"));
        rules.put("name", List.of("given.name", "surname.name"));
        rules.put("name-pairs", List.of("whole.pairs"));
        rules.put("root-sound-year", List.of("given.root", "surname.phonetic", "born.year"));
        rules.put("root-sound-day", List.of("given.root", "surname.phonetic", "born.month-day"));
        rules.put("sounds-year", List.of("whole.phonetic-pairs", "born.year"));
        rules.put("given-month", List.of("given.root", "born.year-month"));
        rules.put("surname-month", List.of("surname.phonetic", "born.year-month"));
        rules.put("surname-typo", List.of("surname.deletions", "given.initial", "born.year"));
        rules.put("given-typo", List.of("given.deletions", "surname.initial", "born.month-day"));
        rules.put("root-postcode", List.of("given.root", "surname.phonetic", "postcode.full"));
        rules.put("root-sector", List.of("given.root", "surname.phonetic", "postcode.sector"));
        rules.put("house", List.of("lines.house", "postcode.full"));
        rules.put("house-given", List.of("lines.house", "given.initial"));
        rules.put("house-surname", List.of("lines.house", "surname.phonetic"));
        rules.put("uprn", List.of("uprn.value"));
        rules.put("postcode-given", List.of("postcode.full", "given.root"));
        rules.put("postcode-surname", List.of("postcode.full", "surname.phonetic"));
        return rules;
    }

    static Map<String, List<String>> of(Draft draft) {
        var fields = new LinkedHashMap<String, Kind>();
        for (var field : draft.fields()) fields.put(field.name(), field.kind());
        return org.councilhub.matching.blocking.StandardRules.of(fields);
        var usable = new LinkedHashMap<String, List<String>>();
        RULES.forEach((name, parts) -> {
            if (parts.stream().allMatch(part -> draft.has(part.substring(0, part.indexOf('.')))))
                usable.put(name, parts);
        });
        for (var field : draft.fields()) {
            if (field.kind() == Kind.IDENTIFIER) usable.put("typo-" + field.name(), List.of(field.name() + ".typo"));
            if (field.kind() == Kind.TEXT && draft.fields().size() < 4)
                usable.put("words-" + field.name(), List.of(field.name() + ".words"));
        }
        return usable;
    }
}
