package org.councilhub.adapters.clean;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The cleaning rules by the name that a configuration calls them by. */
public final class Rules {
    private static final Map<String, Function<String, Rule>> BY_NAME = new TreeMap<>(Map.ofEntries(
            Map.entry("absent", Words::absent),
            Map.entry("only", Words::only),
            Map.entry("map", Words::mapped),
            Map.entry("before", Texts::before),
            Map.entry("after", Texts::after),
            Map.entry("split", Texts::split),
            Map.entry("house-number", bare("house-number", Texts::houseNumber)),
            Map.entry("house-name", bare("house-name", Texts::houseName)),
            Map.entry("lines", bare("lines", Texts::lines)),
            Map.entry("first-word", bare("first-word", Texts::firstWord)),
            Map.entry("other-words", bare("other-words", Texts::otherWords)),
            Map.entry("title", bare("title", Titles::title)),
            Map.entry("without-title", bare("without-title", Titles::withoutTitle)),
            Map.entry("date", Dates::date),
            Map.entry("possible-date", Dates::possibleDate),
            Map.entry("time", Dates::time),
            Map.entry("counter", bare("counter", Numbers::counter)),
            Map.entry("number", bare("number", Numbers::number)),
            Map.entry("uprn", bare("uprn", Numbers::uprn)),
            Map.entry("nino", bare("nino", NationalInsurance::number)),
            Map.entry("email", bare("email", Contacts::email)),
            Map.entry("phone", Contacts::phone),
            Map.entry("postcode", bare("postcode", Postcodes::postcode)),
            Map.entry("find-postcode", bare("find-postcode", Postcodes::find)),
            Map.entry("without-postcode", bare("without-postcode", Postcodes::without))));

    private Rules() {}

    /**
     * @param call a rule's name and its arguments, such as {@code phone} or {@code absent 01/01/1900, 01/01/1901}
     * @throws IllegalArgumentException when there is no such rule or it does not take such arguments
     */
    public static Rule named(String call) {
        var words = call.strip().split("\\s+", 2);
        var rule = BY_NAME.get(words[0]);
        if (rule == null)
            throw new IllegalArgumentException(
                    "illegal rule: %s, must be one of %s".formatted(words[0], String.join(", ", BY_NAME.keySet())));
        return rule.apply(words.length == 1 ? "" : words[1].strip());
    }

    private static Function<String, Rule> bare(String name, Rule rule) {
        return arguments -> {
            if (!arguments.isEmpty())
                throw new IllegalArgumentException(
                        "illegal argument of rule %s: %s, must be none".formatted(name, arguments));
            return rule;
        };
    }
}
