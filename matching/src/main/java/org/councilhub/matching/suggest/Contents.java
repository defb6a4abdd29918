package org.councilhub.matching.suggest;

import java.util.function.Predicate;

/** How well the contents of a column fit what its name says. */
final class Contents {
    private static final int LONGEST_TITLE = 12;

    private Contents() {}

    /** @return share of the filled records, [0..1], whose value can be such */
    static double fit(Column column, Meaning meaning) {
        return column.filled() == 0 ? 1 : column.share(test(meaning));
    }

    private static Predicate<String> test(Meaning meaning) {
        return switch (meaning) {
            case GIVEN_NAME, MIDDLE_NAME, SURNAME, OTHER_SURNAME -> Shapes::isName;
            case TITLE -> value -> Shapes.isName(value) && value.length() <= LONGEST_TITLE;
            case FULL_NAME -> value -> Shapes.isName(value) && Shapes.words(value) <= 8;
            case SEX -> value -> Shapes.isSex(value) || value.length() <= 2;
            case BIRTH_DATE, DATE -> Shapes::isDate;
            case BIRTH_DAY -> value -> Shapes.isWholeNumber(value, 0, 31);
            case BIRTH_MONTH -> value -> Shapes.isWholeNumber(value, 0, 12) || Shapes.isName(value);
            case BIRTH_YEAR -> value -> Shapes.isYear(value) || Shapes.isWholeNumber(value, 0, 99);
            case AGE -> value -> Shapes.isWholeNumber(value, 0, 125);
            case NUMBER, LATITUDE, LONGITUDE -> Shapes::isNumber;
            case PHONE -> Shapes::isPhone;
            case POSTCODE -> Shapes::isPostcode;
            case TOWN, REGION, ORGANISATION -> Shapes::isText;
            case EMAIL -> Shapes::isEmail;
            case NINO -> Shapes::isNino;
            case UPRN -> value -> value.matches("[0-9]{4,12}(?:\\.0+)?");
            case IDENTIFIER -> value -> Shapes.isCode(value) && !Shapes.isDecimal(value);
            case HOUSE,
                    STREET,
                    ADDRESS,
                    CATEGORY,
                    TEXT,
                    RECORD,
                    RESULT,
                    REPEATED,
                    RUNNING_NUMBER,
                    UNLEARNED,
                    CONSTANT,
                    EMPTY -> value -> true;
        };
    }
}
