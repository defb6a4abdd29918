package org.councilhub.matching.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.councilhub.matching.compare.ComparisonType;
import org.councilhub.matching.value.Kind;
import org.councilhub.matching.value.Reading;

/** From what the columns hold to fields and comparisons. */
final class Drafting {
    static final String GENERATION = "generation";
    private static final double HALF = .5;

    private final List<Recognised> recognised;
    private final Draft draft = new Draft();

    private Drafting(List<Recognised> recognised) {
        this.recognised = recognised;
    }

    static Draft of(List<Recognised> recognised) {
        var drafting = new Drafting(recognised);
        drafting.names();
        drafting.dates();
        drafting.places();
        drafting.contacts();
        drafting.others();
        return drafting.draft;
    }

    private List<Recognised> recognised(Meaning meaning) {
        return recognised.stream().filter(r -> r.meaning() == meaning).toList();
    }

    /** Columns by meaning, in this order, and of one meaning in the order of the file. */
    private List<String> columns(Meaning... meanings) {
        var columns = new ArrayList<String>();
        for (var meaning : meanings)
            recognised(meaning).forEach(r -> columns.add(r.column().name()));
        return columns;
    }

    private void names() {
        var given = columns(Meaning.GIVEN_NAME, Meaning.MIDDLE_NAME);
        var surname = columns(Meaning.SURNAME);
        var whole = fullestWhole();
        part("given", Kind.GIVEN_NAME, given, whole, Reading.GIVEN_NAMES);
        part("surname", Kind.SURNAME, surname, whole, Reading.SURNAME);
        var all = columns(Meaning.GIVEN_NAME, Meaning.MIDDLE_NAME, Meaning.SURNAME);
        boolean inParts = !given.isEmpty() && !surname.isEmpty();
        part("whole", Kind.FULL_NAME, inParts || all.size() > 1 ? all : List.of(), whole, Reading.AS_IS);
        if (draft.has("given")) draft.compare("given", ComparisonType.GIVEN_NAME, "given", "surname");
        var swapped = draft.has("given") ? "given: swapped" : "";
        if (draft.has("surname")) draft.compareAfter(swapped, "surname", ComparisonType.SURNAME, "surname");
        if (draft.has("given")) draft.compare("middle", ComparisonType.MIDDLE_NAMES, "given");
        generation(given, surname, whole);
        for (var column : columns(Meaning.OTHER_SURNAME)) one(column, Kind.SURNAME, ComparisonType.SURNAME);
    }

    /** The one that says most first: another is read where it says nothing. */
    private List<String> fullestWhole() {
        return recognised(Meaning.FULL_NAME).stream()
                .sorted(Comparator.comparingLong((Recognised r) -> r.column().filled())
                        .reversed())
                .map(r -> r.column().name())
                .toList();
    }

    /** Where any name ends with Jr or the like. */
    private void generation(List<String> given, List<String> surname, List<String> whole) {
        var names = Stream.of(surname, given, whole).flatMap(List::stream).toList();
        boolean said = recognised.stream()
                .filter(r -> names.contains(r.column().name()))
                .anyMatch(r -> r.column()
                                .share(v ->
                                        !Kind.GENERATION.canonical(List.of(v)).isEmpty())
                        > 0);
        if (!said) return;
        draft.field(GENERATION, Kind.GENERATION, names);
        draft.compare(GENERATION, ComparisonType.GENERATION, GENERATION);
    }

    /** A part of the name from its own columns, and from the whole name where there are none or they say nothing. */
    private void part(String name, Kind kind, List<String> own, List<String> whole, Reading ofWhole) {
        boolean oneGiven = columns(Meaning.GIVEN_NAME).size() == 1 && own.size() > 1 && kind == Kind.GIVEN_NAME;
        if (!own.isEmpty()) {
            draft.field(name, kind, own, oneGiven ? Reading.AFTER_FIRST : Reading.AS_IS);
            if (!whole.isEmpty()) draft.otherwise(name, whole, ofWhole);
        } else if (!whole.isEmpty()) {
            draft.field(name, kind, whole, ofWhole);
        }
    }

    private void dates() {
        var born = recognised(Meaning.BIRTH_DATE);
        var parts = columns(Meaning.BIRTH_DAY, Meaning.BIRTH_MONTH, Meaning.BIRTH_YEAR);
        if (!born.isEmpty()) draft.field("born", Kind.DATE, columns(Meaning.BIRTH_DATE), order(born));
        else if (parts.size() == 3) draft.field("born", Kind.DATE, parts, Reading.DAY_MONTH_YEAR);
        if (draft.has("born")) draft.compare("born", ComparisonType.DATE, "born");
        else parts.forEach(this::datePart);
        for (var other : recognised(Meaning.DATE)) {
            var name = draft.unused(slug(other.column().name()));
            draft.field(name, Kind.DATE, List.of(other.column().name()), order(List.of(other)));
            draft.compare(name, ComparisonType.DATE, name);
        }
    }

    private static Reading order(List<Recognised> dates) {
        var columns = dates.stream().map(Recognised::column).toList();
        return Years.areMonthFirst(columns) ? Reading.MONTH_FIRST : Reading.AS_IS;
    }

    private void datePart(String column) {
        if (columns(Meaning.BIRTH_YEAR).contains(column)) one(column, Kind.YEAR, ComparisonType.YEAR);
        else one(column, Kind.CATEGORY, ComparisonType.CATEGORY);
    }

    private void places() {
        var lines = columns(Meaning.HOUSE, Meaning.STREET, Meaning.ADDRESS);
        var postcode = columns(Meaning.POSTCODE);
        var uprn = columns(Meaning.UPRN);
        if (!lines.isEmpty()) draft.field("lines", Kind.ADDRESS_LINES, lines);
        if (!postcode.isEmpty()) draft.field("postcode", Kind.POSTCODE, postcode);
        else if (addressesHavePostcodes()) draft.field("postcode", Kind.POSTCODE, lines, Reading.POSTCODE);
        if (!uprn.isEmpty()) draft.field("uprn", Kind.UPRN, uprn);
        if (!lines.isEmpty()) draft.compare("home", ComparisonType.HOME, "lines", "postcode", "uprn");
        else if (!postcode.isEmpty()) draft.compare("postcode", ComparisonType.POSTCODE, "postcode");
        if (lines.isEmpty() && !uprn.isEmpty()) draft.compare("uprn", ComparisonType.UPRN, "uprn");
        for (var column : columns(Meaning.TOWN, Meaning.REGION))
            one(column, Kind.PLACE_NAME, ComparisonType.PLACE_NAME);
        var north = columns(Meaning.LATITUDE);
        var east = columns(Meaning.LONGITUDE);
        if (!north.isEmpty() && !east.isEmpty()) {
            draft.field("position", Kind.POSITION, List.of(north.getFirst(), east.getFirst()));
            draft.compare("position", ComparisonType.DISTANCE, "position");
        }
    }

    private boolean addressesHavePostcodes() {
        return recognised(Meaning.ADDRESS).stream()
                .anyMatch(r ->
                        r.column().share(v -> !Reading.POSTCODE.of(List.of(v)).isEmpty()) > HALF);
    }

    private void contacts() {
        var emails = recognised(Meaning.EMAIL);
        var phones = recognised(Meaning.PHONE);
        var ninos = columns(Meaning.NINO);
        if (!emails.isEmpty()) {
            draft.field("emails", Kind.EMAIL, columns(Meaning.EMAIL), list(emails));
            draft.compare("email", ComparisonType.EMAIL, "emails");
        }
        if (!phones.isEmpty()) {
            draft.field("phones", Kind.PHONE, columns(Meaning.PHONE), list(phones));
            if (areBritish(phones)) {
                draft.compare("mobile", ComparisonType.MOBILE, "phones");
                draft.compare("landline", ComparisonType.LANDLINE, "phones");
            } else {
                draft.compare("phone", ComparisonType.PHONE, "phones");
            }
        }
        if (!ninos.isEmpty()) {
            draft.field("nino", Kind.NINO, ninos);
            draft.compare("nino", ComparisonType.NINO, "nino");
        }
    }

    private static boolean areBritish(List<Recognised> phones) {
        return phones.stream()
                .allMatch(r -> r.column().share(Shapes::isBritishPhone) > HALF
                        || r.column().filled() == 0);
    }

    private static Reading list(List<Recognised> columns) {
        return columns.stream().anyMatch(r -> Lists.isOne(r.column())) ? Reading.LIST : Reading.AS_IS;
    }

    private void others() {
        for (var r : recognised(Meaning.IDENTIFIER)) {
            var name = draft.unused(slug(r.column().name()));
            var type = Registers.typeOf(r.column());
            draft.field(name, type.needs().getFirst(), List.of(r.column().name()), list(List.of(r)));
            draft.compare(name, type, name);
        }
        for (var column : columns(Meaning.SEX)) one(column, Kind.SEX, ComparisonType.SEX);
        for (var column : columns(Meaning.AGE, Meaning.NUMBER)) one(column, Kind.NUMBER, ComparisonType.NUMBER);
        for (var column : columns(Meaning.CATEGORY)) one(column, Kind.CATEGORY, ComparisonType.CATEGORY);
        var organisations = columns(Meaning.ORGANISATION).stream()
                .filter(column -> !isEmployer(column))
                .toList();
        if (!organisations.isEmpty()) {
            draft.field("organisation", Kind.ORGANISATION, organisations);
            draft.compare("organisation", ComparisonType.ORGANISATION, "organisation");
        }
        for (var column : columns(Meaning.ORGANISATION))
            if (isEmployer(column)) one(column, Kind.TEXT, ComparisonType.TEXT);
        for (var column : columns(Meaning.TEXT)) one(column, Kind.TEXT, ComparisonType.TEXT);
    }

    /** Where somebody works is no name of theirs. */
    private static boolean isEmployer(String column) {
        return Headers.words(column).contains("employer");
    }

    /** A field and a comparison of its own. */
    private void one(String column, Kind kind, ComparisonType type) {
        var name = draft.unused(slug(column));
        draft.field(name, kind, List.of(column));
        draft.compare(name, type, name);
    }

    static String slug(String column) {
        return Headers.words(column).replace(' ', '-');
    }
}
