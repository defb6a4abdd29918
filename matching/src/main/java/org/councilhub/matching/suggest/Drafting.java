package org.councilhub.matching.suggest;

import java.util.ArrayList;
import java.util.List;
import org.councilhub.matching.compare.ComparisonType;
import org.councilhub.matching.value.Kind;
import org.councilhub.matching.value.Reading;

/** From what the columns hold to fields and comparisons. */
final class Drafting {
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

    private List<String> columns(Meaning... meanings) {
        var wanted = List.of(meanings);
        return recognised.stream()
                .filter(r -> wanted.contains(r.meaning()))
                .map(r -> r.column().name())
                .toList();
    }

    private void names() {
        var given = columns(Meaning.GIVEN_NAME);
        var surname = columns(Meaning.SURNAME);
        var whole = columns(Meaning.FULL_NAME);
        boolean inParts = !given.isEmpty() || !surname.isEmpty();
        if (inParts) {
            var all = new ArrayList<>(given);
            all.addAll(columns(Meaning.MIDDLE_NAME));
            if (!all.isEmpty()) draft.field("given", Kind.GIVEN_NAME, all);
            if (!surname.isEmpty()) draft.field("surname", Kind.SURNAME, surname);
            all.addAll(surname);
            if (all.size() > 1) draft.field("whole", Kind.FULL_NAME, all);
        } else if (!whole.isEmpty()) {
            draft.field("given", Kind.GIVEN_NAME, whole, Reading.GIVEN_NAMES);
            draft.field("surname", Kind.SURNAME, whole, Reading.SURNAME);
            draft.field("whole", Kind.FULL_NAME, whole);
        }
        if (draft.has("given")) draft.compare("given", ComparisonType.GIVEN_NAME, "given", "surname");
        if (draft.has("surname"))
            draft.compareAfter(
                    draft.has("given") ? "given: swapped" : "", "surname", ComparisonType.SURNAME, "surname");
        if (draft.has("given")) draft.compare("middle", ComparisonType.MIDDLE_NAMES, "given");
        if (inParts) whole.forEach(column -> text(column));
        columns(Meaning.OTHER_SURNAME).forEach(this::text);
    }

    private void dates() {
        var born = columns(Meaning.BIRTH_DATE);
        var others = columns(Meaning.DATE);
        var parts = columns(Meaning.BIRTH_DAY, Meaning.BIRTH_MONTH, Meaning.BIRTH_YEAR);
        if (born.isEmpty() && parts.size() == 3) {
            draft.field("born", Kind.DATE, inOrder(), Reading.DAY_MONTH_YEAR);
            draft.compare("born", ComparisonType.DATE, "born");
        }
        if (!born.isEmpty()) {
            draft.field("born", Kind.DATE, born, reading(born));
            draft.compare("born", ComparisonType.DATE, "born");
        }
        for (var column : others) {
            var name = draft.unused(slug(column));
            draft.field(name, Kind.DATE, List.of(column), reading(List.of(column)));
            draft.compare(name, ComparisonType.DATE, name);
        }
    }

    private List<String> inOrder() {
        var parts = new ArrayList<>(columns(Meaning.BIRTH_DAY));
        parts.addAll(columns(Meaning.BIRTH_MONTH));
        parts.addAll(columns(Meaning.BIRTH_YEAR));
        return parts;
    }

    private Reading reading(List<String> dates) {
        boolean monthFirst = recognised.stream()
                .filter(r -> dates.contains(r.column().name()))
                .allMatch(r -> Years.areMonthFirst(r.column()));
        return monthFirst ? Reading.MONTH_FIRST : Reading.AS_IS;
    }

    private void places() {
        var lines = new ArrayList<>(columns(Meaning.HOUSE));
        lines.addAll(columns(Meaning.STREET, Meaning.ADDRESS));
        var postcode = columns(Meaning.POSTCODE);
        var uprn = columns(Meaning.UPRN);
        if (!lines.isEmpty()) draft.field("lines", Kind.ADDRESS_LINES, lines);
        if (!postcode.isEmpty()) draft.field("postcode", Kind.POSTCODE, postcode);
        if (!uprn.isEmpty()) draft.field("uprn", Kind.UPRN, uprn);
        if (!lines.isEmpty()) draft.compare("home", ComparisonType.HOME, "lines", "postcode", "uprn");
        else if (!postcode.isEmpty()) draft.compare("postcode", ComparisonType.POSTCODE, "postcode");
        if (lines.isEmpty() && !uprn.isEmpty()) draft.compare("uprn", ComparisonType.UPRN, "uprn");
        columns(Meaning.TOWN, Meaning.REGION).forEach(this::text);
    }

    private void contacts() {
        var phones = columns(Meaning.PHONE);
        var emails = columns(Meaning.EMAIL);
        var ninos = columns(Meaning.NINO);
        if (!emails.isEmpty()) {
            draft.field("emails", Kind.EMAIL, emails);
            draft.compare("email", ComparisonType.EMAIL, "emails");
        }
        if (!phones.isEmpty()) {
            draft.field("phones", Kind.PHONE, phones);
            draft.compare("mobile", ComparisonType.MOBILE, "phones");
            draft.compare("landline", ComparisonType.LANDLINE, "phones");
        }
        if (!ninos.isEmpty()) {
            draft.field("nino", Kind.NINO, ninos);
            draft.compare("nino", ComparisonType.NINO, "nino");
        }
    }

    private void others() {
        for (var column : columns(Meaning.IDENTIFIER)) {
            var name = draft.unused(slug(column));
            draft.field(name, Kind.IDENTIFIER, List.of(column));
            draft.compare(name, ComparisonType.IDENTIFIER, name);
        }
        columns(
                        Meaning.SEX,
                        Meaning.BIRTH_YEAR,
                        Meaning.ORGANISATION,
                        Meaning.CATEGORY,
                        Meaning.TEXT,
                        Meaning.LATITUDE,
                        Meaning.LONGITUDE)
                .forEach(this::text);
    }

    private void text(String column) {
        var name = draft.unused(slug(column));
        draft.field(name, Kind.TEXT, List.of(column));
        draft.compare(name, ComparisonType.TEXT, name);
    }

    static String slug(String column) {
        return Headers.words(column).replace(' ', '-');
    }
}
