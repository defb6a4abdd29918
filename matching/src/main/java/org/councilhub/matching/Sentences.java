package org.councilhub.matching;

import java.util.Locale;
import java.util.Map;
import org.councilhub.matching.explain.Outcome;
import org.councilhub.matching.model.WeightedComparison;

/** Levels in words that a resident could read. */
final class Sentences {
    private static final double REMARKABLE = 1.5;
    private static final int LARGEST_ODDS = 20;
    private static final Map<String, String> LEVELS = Map.ofEntries(
            Map.entry("exact", "is the same"),
            Map.entry("nickname", "is the same but for a short form"),
            Map.entry("one-edit", "is the same but for one letter"),
            Map.entry("truncated", "begins the same, one is shorter"),
            Map.entry("near", "is nearly the same"),
            Map.entry("phonetic", "sounds the same"),
            Map.entry("initial", "has the same initial"),
            Map.entry("swapped", "is the same with two parts swapped"),
            Map.entry("middle", "is a middle name of the other"),
            Map.entry("alike", "is alike"),
            Map.entry("initial-differs", "has another initial"),
            Map.entry("different", "is different"),
            Map.entry("part", "has a part in common"),
            Map.entry("one-digit", "is the same but for one digit"),
            Map.entry("placeholder", "has the same year, and one is the first of January, which often means unknown"),
            Map.entry("two-parts", "agrees in two of day, month and year"),
            Map.entry("two-digits", "is the same but for two digits"),
            Map.entry("year", "has the same year"),
            Map.entry("next-year", "is of the year before or after"),
            Map.entry("user", "is the same before the at sign"),
            Map.entry("uprn", "is the same property"),
            Map.entry("address", "is the same address"),
            Map.entry("building", "is the same building, one names no flat"),
            Map.entry("house", "is the same house and street, but for the postcode"),
            Map.entry("street", "is the same street, another house"),
            Map.entry("postcode", "is the same postcode"),
            Map.entry("sector", "is the same postcode sector"),
            Map.entry("district", "is the same postcode district"),
            Map.entry("area", "is the same postcode area"),
            Map.entry("same", "is the same address"),
            Map.entry("same-nearly", "is the same but for a sign of the postcode, or one has none"),
            Map.entry("same-elsewhere", "is the same but for the postcode"),
            Map.entry("name-one-sided", "is the same where one names no house"),
            Map.entry("unit-one-sided", "is the same building, but only one names a flat or unit"),
            Map.entry("unit-conflict", "is another flat or unit of the building"),
            Map.entry("name-conflict", "has another house name"),
            Map.entry("all-words", "has all telling words in common"),
            Map.entry("all-common", "has all words in common, but they are common ones"),
            Map.entry("core", "is the same but for words that many names have"),
            Map.entry("most-words", "has most of its words in common"),
            Map.entry("initials", "is the other one's initials"),
            Map.entry("some-words", "has some words in common"),
            Map.entry("words", "has most words in common"),
            Map.entry("rough", "is roughly the same"),
            Map.entry("next", "is the same but for one year"),
            Map.entry("decade", "is of the same ten years"),
            Map.entry("same-place", "is the same place"),
            Map.entry("around", "is within ten kilometres"),
            Map.entry("region", "is within fifty kilometres"),
            Map.entry("number-conflict", "has another house number"));

    private Sentences() {}

    static String nothing(WeightedComparison comparison) {
        return "The %s cannot be compared, at least one is missing.".formatted(words(comparison));
    }

    static String of(WeightedComparison comparison, String level, double bits, double frequencyBits) {
        var rarity = frequencyBits > REMARKABLE
                ? ", and a rare one"
                : frequencyBits < -REMARKABLE ? ", but a common one" : "";
        return "The %s %s%s: %s."
                .formatted(words(comparison), LEVELS.getOrDefault(level, level), rarity, strength(bits));
    }

    static String supposed(WeightedComparison comparison, String level, Outcome outcome) {
        return "If it were known that the %s %s, they would be %s."
                .formatted(words(comparison), LEVELS.getOrDefault(level, level), outcome.words());
    }

    private static String strength(double bits) {
        return "%s times as likely for %s"
                .formatted(odds(Math.abs(bits)), bits >= 0 ? "the same one" : "two different ones");
    }

    static String odds(double bits) {
        if (bits > LARGEST_ODDS) return "more than a million";
        double odds = StrictMath.pow(2, bits);
        return odds < 10
                ? String.format(Locale.ROOT, "%.1f", odds)
                : String.format(Locale.ROOT, "%,d", Math.round(odds));
    }

    /** What it is called; one of a type of its own by its type, whatever a model calls it. */
    private static String words(WeightedComparison comparison) {
        return switch (comparison.type()) {
            case GIVEN_NAME -> "given name";
            case MIDDLE_NAMES -> "middle name";
            case DATE -> "date of birth";
            case NINO -> "National Insurance number";
            case MOBILE -> "mobile number";
            case LANDLINE -> "landline number";
            case HOME, PROPERTY_ADDRESS -> "address";
            default -> comparison.name().replace('-', ' ');
        };
    }
}
