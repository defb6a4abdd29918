package org.councilhub.matching.value;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a field holds: how its texts are made canonical, and what value they become. */
@SuppressWarnings("ImmutableEnumChecker") // lists of constants, functions without state
public enum Kind {
    GIVEN_NAME("given-name", raw -> one(Name.canonical(raw)), c -> Name.parse(c.getFirst())),
    SURNAME("surname", raw -> one(Name.canonical(raw)), c -> Name.parse(c.getFirst())),
    FULL_NAME("full-name", raw -> one(Name.canonical(raw)), c -> Name.parse(c.getFirst())),
    /** Senior or junior, of the parts of one name; see {@link Generation}. */
    GENERATION("generation", raw -> one(Generation.canonical(raw)), c -> Words.parse(c.getFirst())),
    DATE("date", first(CalendarDate::canonical), c -> CalendarDate.parse(c.getFirst())),
    POSTCODE("postcode", first(Postcode::canonical), c -> Postcode.parse(c.getFirst())),
    /** The values are the lines of one address. */
    ADDRESS_LINES("address-lines", raw -> one(Address.canonical(raw)), Address::parse),
    /** Every value is an address of its own, its lines separated by line feeds. */
    ADDRESSES("addresses", each(line -> Address.canonical(List.of(line))), Address::parse),
    PHONE("phone", each(Phones::canonical), Phones::parse),
    EMAIL("email", each(Emails::canonical), Emails::parse),
    NINO("nino", each(Codes::nino), Codes::parse),
    IDENTIFIER("identifier", each(Codes::identifier), Codes::parse),
    UPRN("uprn", each(Codes::uprn), Codes::parse),
    /**
     * Of a composed key what stands before its last slash, such as the account of {@code 10023412/2}: records of one group are known to be of
     * different ones. Empty for a key without a slash.
     */
    GROUP("group", first(Codes::group), Codes::parse),
    SEX("sex", first(Sex::canonical), c -> Words.parse(c.getFirst())),
    /** One of a few: a country, a status, a language. */
    CATEGORY("category", raw -> one(Folding.words(String.join(" ", raw))), c -> Words.parse(c.getFirst())),
    /** The name of a town, district or country. */
    PLACE_NAME("place-name", raw -> one(PlaceName.canonical(String.join(" ", raw))), c -> Words.parse(c.getFirst())),
    NUMBER("number", first(Quantity::canonical), c -> Quantity.parse(c.getFirst())),
    YEAR("year", first(Quantity::canonical), c -> Quantity.parse(c.getFirst())),
    /** The values are latitude and longitude, or northing and easting. */
    POSITION("position", Position::canonical, Position::parse),
    /** Names of organisations; every value may hold several. */
    ORGANISATION("organisation", Organisations::canonical, Organisations::parse),
    /** As Companies House gives them: eight characters, leading zeros restored. */
    COMPANY_NUMBER("company-number", each(Codes::companyNumber), Codes::parse),
    /** A charity's registration: of England and Wales, Scotland or Northern Ireland. */
    CHARITY_NUMBER("charity-number", each(Codes::charityNumber), Codes::parse),
    /** A billing authority's reference of a rated property. */
    RATES_REFERENCE("rates-reference", each(Codes::ratesReference), Codes::parse),
    TEXT("text", raw -> one(Folding.words(String.join(" ", raw))), c -> Words.parse(c.getFirst()));

    private final String word;
    private final Function<List<String>, List<String>> canonical;
    private final Function<List<String>, @Nullable Value> parse;

    Kind(String word, Function<List<String>, List<String>> canonical, Function<List<String>, @Nullable Value> parse) {
        this.word = word;
        this.canonical = canonical;
        this.parse = parse;
    }

    public String word() {
        return word;
    }

    /** @return what is compared, as texts; empty where nothing usable is said. Canonical texts stay as they are. */
    public List<String> canonical(List<String> raw) {
        return canonical.apply(raw);
    }

    public @Nullable Value parse(List<String> canonical) {
        return canonical.isEmpty() ? null : parse.apply(canonical);
    }

    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(k -> k.word.equals(word)).findFirst();
    }

    public static String words() {
        return Arrays.stream(values()).map(Kind::word).collect(Collectors.joining(", "));
    }

    private static List<String> one(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private static Function<List<String>, List<String>> first(UnaryOperator<String> canonical) {
        return raw -> raw.size() == 1
                ? one(canonical.apply(raw.getFirst()))
                : raw.stream().map(canonical).filter(t -> !t.isEmpty()).limit(1).toList();
    }

    private static Function<List<String>, List<String>> each(UnaryOperator<String> canonical) {
        return raw -> raw.size() == 1 ? one(canonical.apply(raw.getFirst())) : several(raw, canonical);
    }

    private static List<String> several(List<String> raw, UnaryOperator<String> canonical) {
        return raw.stream()
                .map(canonical)
                .filter(t -> !t.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
