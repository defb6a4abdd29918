package org.councilhub.matching.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.councilhub.matching.tables.Frequency;
import org.councilhub.matching.tables.NameFrequencies;
import org.councilhub.matching.value.Kind;

/** The comparisons that a model can use: on fields of which kinds, with which levels, best first. */
@SuppressWarnings("ImmutableEnumChecker") // lists of constants, functions without state
public enum ComparisonType {
    GIVEN_NAME(
            "given-name",
            List.of(Kind.GIVEN_NAME),
            List.of(Kind.SURNAME),
            GivenNames.LEVELS,
            f -> new GivenNames(f.of(Kind.GIVEN_NAME), f.of(Kind.SURNAME), f.exact())),
    SURNAME(
            "surname",
            List.of(Kind.SURNAME),
            List.of(),
            Surnames.LEVELS,
            f -> new Surnames(f.of(Kind.SURNAME), f.exact())),
    MIDDLE_NAMES(
            "middle-names",
            List.of(Kind.GIVEN_NAME),
            List.of(),
            MiddleNames.LEVELS,
            f -> new MiddleNames(f.of(Kind.GIVEN_NAME), f.exact())),
    GENERATION(
            "generation",
            List.of(Kind.GENERATION),
            List.of(),
            Generations.LEVELS,
            f -> new Generations(f.of(Kind.GENERATION))),
    DATE("birth-date", List.of(Kind.DATE), List.of(), Dates.LEVELS, f -> new Dates(f.of(Kind.DATE), f.exact())),
    NINO("nino", List.of(Kind.NINO), List.of(), Identifiers.LEVELS, f -> new Identifiers(f.of(Kind.NINO), f.exact())),
    IDENTIFIER(
            "identifier",
            List.of(Kind.IDENTIFIER),
            List.of(),
            Identifiers.LEVELS,
            f -> new Identifiers(f.of(Kind.IDENTIFIER), f.exact())),
    UPRN("uprn", List.of(Kind.UPRN), List.of(), Identifiers.LEVELS, f -> new Identifiers(f.of(Kind.UPRN), f.exact())),
    EMAIL(
            "email",
            List.of(Kind.EMAIL),
            List.of(),
            EmailAddresses.LEVELS,
            f -> new EmailAddresses(f.of(Kind.EMAIL), f.exact())),
    MOBILE(
            "mobile",
            List.of(Kind.PHONE),
            List.of(),
            Identifiers.LEVELS,
            f -> new PhoneNumbers(f.of(Kind.PHONE), true, f.exact())),
    LANDLINE(
            "landline",
            List.of(Kind.PHONE),
            List.of(),
            Identifiers.LEVELS,
            f -> new PhoneNumbers(f.of(Kind.PHONE), false, f.exact())),
    POSTCODE(
            "postcode",
            List.of(Kind.POSTCODE),
            List.of(),
            Postcodes.LEVELS,
            f -> new Postcodes(f.of(Kind.POSTCODE), f.exact())),
    HOME(
            "home",
            List.of(Kind.ADDRESS_LINES),
            List.of(Kind.POSTCODE, Kind.UPRN),
            Homes.LEVELS,
            f -> new Homes(f.of(Kind.ADDRESS_LINES), f.of(Kind.POSTCODE), f.of(Kind.UPRN))),
    PROPERTY_ADDRESS(
            "property-address",
            List.of(Kind.ADDRESS_LINES),
            List.of(Kind.ADDRESSES, Kind.POSTCODE),
            PropertyAddresses.LEVELS,
            f -> new PropertyAddresses(f.of(Kind.ADDRESS_LINES), f.of(Kind.ADDRESSES), f.of(Kind.POSTCODE))),
    GROUP("group", List.of(Kind.GROUP), List.of(), List.of("same", "different"), f -> new SameGroup(f.of(Kind.GROUP))),
    PHONE("phone", List.of(Kind.PHONE), List.of(), Identifiers.LEVELS, f -> new AnyPhones(f.of(Kind.PHONE), f.exact())),
    SEX("sex", List.of(Kind.SEX), List.of(), Categories.LEVELS, f -> new Categories(f.of(Kind.SEX), f.exact())),
    CATEGORY(
            "category",
            List.of(Kind.CATEGORY),
            List.of(),
            Categories.LEVELS,
            f -> new Categories(f.of(Kind.CATEGORY), f.exact())),
    PLACE_NAME(
            "place-name",
            List.of(Kind.PLACE_NAME),
            List.of(),
            PlaceNames.LEVELS,
            f -> new PlaceNames(f.of(Kind.PLACE_NAME), f.exact())),
    NUMBER(
            "number",
            List.of(Kind.NUMBER),
            List.of(),
            Quantities.LEVELS,
            f -> new Quantities(f.of(Kind.NUMBER), f.exact())),
    YEAR("year", List.of(Kind.YEAR), List.of(), Years.LEVELS, f -> new Years(f.of(Kind.YEAR), f.exact())),
    DISTANCE("distance", List.of(Kind.POSITION), List.of(), Distances.LEVELS, f -> new Distances(f.of(Kind.POSITION))),
    ORGANISATION(
            "organisation",
            List.of(Kind.ORGANISATION),
            List.of(),
            OrganisationNames.LEVELS,
            f -> new OrganisationNames(f.of(Kind.ORGANISATION), f.exact())),
    COMPANY_NUMBER(
            "company-number",
            List.of(Kind.COMPANY_NUMBER),
            List.of(),
            Identifiers.LEVELS,
            f -> new Identifiers(f.of(Kind.COMPANY_NUMBER), f.exact())),
    CHARITY_NUMBER(
            "charity-number",
            List.of(Kind.CHARITY_NUMBER),
            List.of(),
            Identifiers.LEVELS,
            f -> new Identifiers(f.of(Kind.CHARITY_NUMBER), f.exact())),
    RATES_REFERENCE(
            "rates-reference",
            List.of(Kind.RATES_REFERENCE),
            List.of(),
            Identifiers.LEVELS,
            f -> new Identifiers(f.of(Kind.RATES_REFERENCE), f.exact())),
    TEXT("text", List.of(Kind.TEXT), List.of(), Texts.LEVELS, f -> new Texts(f.of(Kind.TEXT), f.exact()));

    private final String word;
    private final List<Kind> needs;
    private final List<Kind> mayHave;
    private final List<String> levels;
    private final Function<FieldsByKind, Comparison> make;

    ComparisonType(
            String word,
            List<Kind> needs,
            List<Kind> mayHave,
            List<String> levels,
            Function<FieldsByKind, Comparison> make) {
        this.word = word;
        this.needs = needs;
        this.mayHave = mayHave;
        this.levels = levels;
        this.make = make;
    }

    /**
     * What one comparison is made on.
     *
     * @param indexes of its fields, by kind
     * @param exact how frequent values are in the data at hand; empty: as the national tables say, where there is one
     */
    record FieldsByKind(Map<Kind, Integer> indexes, Optional<Frequency> exact) {
        int of(Kind kind) {
            return indexes.getOrDefault(kind, -1);
        }
    }

    public String word() {
        return word;
    }

    /** Kinds of fields that must be named. */
    public List<Kind> needs() {
        return needs;
    }

    public List<Kind> mayHave() {
        return mayHave;
    }

    /** Best first; the last one is what is left. */
    public List<String> levels() {
        return levels;
    }

    public Comparison on(Map<Kind, Integer> fields, Optional<Frequency> exact) {
        return make.apply(new FieldsByKind(fields, exact));
    }

    /** Whether a value is one person's or business's own, such as a phone number: one that many have is nobody's. */
    public boolean isOfOne() {
        return switch (this) {
            case NINO,
                    IDENTIFIER,
                    COMPANY_NUMBER,
                    CHARITY_NUMBER,
                    RATES_REFERENCE,
                    UPRN,
                    EMAIL,
                    MOBILE,
                    LANDLINE,
                    PHONE -> true;
            default -> false;
        };
    }

    /** Levels whose weight depends on how frequent the agreeing value is, when nothing but the national tables is known. */
    public Set<String> frequencyLevels() {
        return switch (this) {
            case GIVEN_NAME -> Set.of("exact", "initial", "swapped");
            case SURNAME -> Set.of("exact");
            case MIDDLE_NAMES -> Set.of("exact", "initial");
            default -> Set.of();
        };
    }

    /** The chance that two values drawn at random are equal, of the table that a level's frequency codes are from. */
    public double sumOfSquares(String level) {
        var given = NameFrequencies.givenNames();
        return switch (level) {
            case "initial" -> given.initialSumOfSquares();
            case "swapped" -> given.sumOfSquares() * NameFrequencies.surnames().sumOfSquares();
            default -> (this == SURNAME ? NameFrequencies.surnames() : given).sumOfSquares();
        };
    }

    public static Optional<ComparisonType> of(String word) {
        return Arrays.stream(values()).filter(t -> t.word.equals(word)).findFirst();
    }

    public static String words() {
        return Arrays.stream(values()).map(ComparisonType::word).collect(Collectors.joining(", "));
    }
}
