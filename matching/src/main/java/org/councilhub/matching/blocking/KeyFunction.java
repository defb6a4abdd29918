package org.councilhub.matching.blocking;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.councilhub.matching.value.Address;
import org.councilhub.matching.value.CalendarDate;
import org.councilhub.matching.value.Codes;
import org.councilhub.matching.value.Emails;
import org.councilhub.matching.value.Kind;
import org.councilhub.matching.value.Name;
import org.councilhub.matching.value.Organisations;
import org.councilhub.matching.value.Phones;
import org.councilhub.matching.value.Postcode;
import org.councilhub.matching.value.Quantity;
import org.councilhub.matching.value.Value;
import org.councilhub.matching.value.Words;

/** What a part of a key takes from a value. */
@SuppressWarnings("ImmutableEnumChecker") // lists of constants, functions without state
public enum KeyFunction {
    NAME("name", names(), v -> NameKeys.name(name(v))),
    ROOT("root", EnumSet.of(Kind.GIVEN_NAME), v -> NameKeys.roots(name(v))),
    PHONETIC("phonetic", names(), v -> NameKeys.phonetic(name(v))),
    INITIAL("initial", names(), v -> NameKeys.initial(name(v))),
    START("start", names(), v -> NameKeys.start(name(v))),
    DELETIONS("deletions", names(), v -> NameKeys.deletions(name(v))),
    PARTS("parts", names(), v -> NameKeys.parts(name(v))),
    PAIRS("pairs", EnumSet.of(Kind.FULL_NAME), v -> NameKeys.pairs(name(v))),
    SOUNDS("sounds", EnumSet.of(Kind.FULL_NAME), v -> NameKeys.sounds(name(v))),
    INITIALS("initials", EnumSet.of(Kind.FULL_NAME), v -> NameKeys.initials(name(v))),
    PHONETIC_PAIRS("phonetic-pairs", EnumSet.of(Kind.FULL_NAME), v -> NameKeys.phoneticPairs(name(v))),

    DATE("date", EnumSet.of(Kind.DATE), v -> DateKeys.date((CalendarDate) v)),
    YEAR("year", EnumSet.of(Kind.DATE), v -> DateKeys.year((CalendarDate) v)),
    YEAR_MONTH("year-month", EnumSet.of(Kind.DATE), v -> DateKeys.yearMonth((CalendarDate) v)),
    YEAR_DAY("year-day", EnumSet.of(Kind.DATE), v -> DateKeys.yearDay((CalendarDate) v)),
    YEARS(
            "years",
            EnumSet.of(Kind.DATE, Kind.YEAR),
            v -> DateKeys.years(v instanceof CalendarDate date ? date.year() : (int) ((Quantity) v).number())),
    MONTH_DAY("month-day", EnumSet.of(Kind.DATE), v -> DateKeys.monthDay((CalendarDate) v)),
    UNORDERED("unordered", EnumSet.of(Kind.DATE), v -> DateKeys.unordered((CalendarDate) v)),

    POSTCODE("full", EnumSet.of(Kind.POSTCODE), v -> PlaceKeys.postcode((Postcode) v)),
    SECTOR("sector", EnumSet.of(Kind.POSTCODE), v -> PlaceKeys.sector((Postcode) v)),
    DISTRICT("district", EnumSet.of(Kind.POSTCODE), v -> PlaceKeys.district((Postcode) v)),
    HOUSE("house", addresses(), v -> PlaceKeys.house((Address) v)),
    NUMBER("number", addresses(), v -> PlaceKeys.number((Address) v)),
    STREET("street", addresses(), v -> PlaceKeys.street((Address) v)),

    VALUE("value", codes(), v -> CodeKeys.values((Codes) v)),
    TYPO("typo", codes(), v -> CodeKeys.deletions((Codes) v)),
    PHONE("phone", EnumSet.of(Kind.PHONE), v -> CodeKeys.phones((Phones) v)),
    PHONE_TYPO("phone-typo", EnumSet.of(Kind.PHONE), v -> CodeKeys.phonesMistyped((Phones) v)),
    EMAIL("address", EnumSet.of(Kind.EMAIL), v -> CodeKeys.emails((Emails) v)),
    USER("user", EnumSet.of(Kind.EMAIL), v -> CodeKeys.users((Emails) v)),
    TEXT(
            "text",
            EnumSet.of(Kind.TEXT, Kind.PLACE_NAME, Kind.CATEGORY),
            v -> List.of(KeyValue.rare(((Words) v).text()))),
    ORGANISATION_WORDS("name-words", EnumSet.of(Kind.ORGANISATION), v -> OrganisationKeys.words((Organisations) v)),
    ORGANISATION_PAIRS(
            "name-word-pairs", EnumSet.of(Kind.ORGANISATION), v -> OrganisationKeys.pairs((Organisations) v)),
    ORGANISATION_TYPOS("name-typos", EnumSet.of(Kind.ORGANISATION), v -> OrganisationKeys.typos((Organisations) v)),
    ORGANISATION_INITIALS(
            "name-initials", EnumSet.of(Kind.ORGANISATION), v -> OrganisationKeys.initials((Organisations) v)),
    WORDS("words", EnumSet.of(Kind.TEXT, Kind.PLACE_NAME), v -> CodeKeys.words((Words) v));

    private final String word;
    private final Set<Kind> kinds;
    private final Function<Value, List<KeyValue>> values;

    KeyFunction(String word, Set<Kind> kinds, Function<Value, List<KeyValue>> values) {
        this.word = word;
        this.kinds = kinds;
        this.values = values;
    }

    public boolean takes(Kind kind) {
        return kinds.contains(kind);
    }

    /** The values that a part of a key takes from a record's value. */
    public List<KeyValue> of(Value value) {
        return values.apply(value);
    }

    public static Optional<KeyFunction> of(String word) {
        return Arrays.stream(values()).filter(f -> f.word.equals(word)).findFirst();
    }

    /** The functions that a kind of field has, for messages. */
    public static String wordsFor(Kind kind) {
        return Arrays.stream(values())
                .filter(f -> f.takes(kind))
                .map(f -> f.word)
                .collect(Collectors.joining(", "));
    }

    private static Set<Kind> names() {
        return EnumSet.of(Kind.GIVEN_NAME, Kind.SURNAME, Kind.FULL_NAME);
    }

    private static Set<Kind> codes() {
        return EnumSet.of(
                Kind.NINO, Kind.IDENTIFIER, Kind.COMPANY_NUMBER, Kind.CHARITY_NUMBER, Kind.RATES_REFERENCE, Kind.UPRN);
    }

    private static Set<Kind> addresses() {
        return EnumSet.of(Kind.ADDRESS_LINES, Kind.ADDRESSES);
    }

    private static Name name(Value value) {
        return (Name) value;
    }
}
