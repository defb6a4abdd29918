package org.councilhub.adapters.extract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilhub.adapters.clean.LiablePeople;
import org.councilhub.adapters.settings.Section;
import org.councilhub.adapters.settings.Value;
import org.jspecify.annotations.Nullable;

/**
 * A column that names several persons at once, such as {@code SMITH,MR J & MRS A}. Each becomes a row of its own, with
 * the columns {@code person.no}, {@code person.title}, {@code person.given}, {@code person.middle} and
 * {@code person.surname} beside those of the whole row.
 *
 * @param first columns that speak of the first person only, such as the account's telephone
 */
record PeopleColumn(String column, Set<String> first) {
    static final List<String> GIVEN =
            List.of("person.no", "person.title", "person.given", "person.middle", "person.surname");

    static PeopleColumn read(Section section, Columns columns) {
        var column = column(section.get("column"), columns);
        var first = section.find("first").stream()
                .flatMap(value -> value.elements().stream())
                .map(value -> column(value, columns))
                .collect(Collectors.toUnmodifiableSet());
        section.done();
        return new PeopleColumn(column, first);
    }

    private static String column(Value value, Columns columns) {
        return value.as(name -> {
            columns.check(name);
            return name;
        });
    }

    List<Row> rows(Row row) throws BadRowException {
        return row.values(column).stream()
                .flatMap(name -> LiablePeople.in(name).stream())
                .map(person -> row(row, person))
                .toList();
    }

    private Row row(Row whole, LiablePeople.Named person) {
        var own = Map.of(
                "person.no", List.of(Integer.toString(person.number())),
                "person.title", listed(person.title()),
                "person.given", listed(person.given()),
                "person.middle", listed(person.middle()),
                "person.surname", listed(person.surname()));
        return name -> {
            var values = own.get(name);
            if (values != null) return values;
            return person.number() > 1 && first.contains(name) ? List.of() : whole.values(name);
        };
    }

    private static List<String> listed(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }
}
