package org.councilhub.matching.suggest;

import java.util.Locale;

/** What a column can hold. */
enum Meaning {
    GIVEN_NAME("given name"),
    MIDDLE_NAME("middle names"),
    SURNAME("surname"),
    OTHER_SURNAME("earlier surname"),
    FULL_NAME("full name"),
    TITLE("title"),
    SEX("sex"),
    BIRTH_DATE("date of birth"),
    BIRTH_DAY("day of birth"),
    BIRTH_MONTH("month of birth"),
    BIRTH_YEAR("year of birth"),
    AGE("age"),
    DATE("date"),
    POSTCODE("postcode"),
    HOUSE("house name or number"),
    STREET("street"),
    ADDRESS("address"),
    TOWN("town or place"),
    REGION("county, state or country"),
    PHONE("phone number"),
    EMAIL("e-mail address"),
    NINO("National Insurance number"),
    UPRN("UPRN"),
    IDENTIFIER("identifier"),
    LATITUDE("latitude"),
    LONGITUDE("longitude"),
    ORGANISATION("organisation"),
    CATEGORY("code or category"),
    NUMBER("number"),
    TEXT("text"),
    /** Left out from here on. */
    RECORD("about the record, not about what it describes"),
    RESULT("result of an earlier matching"),
    REPEATED("what other columns say"),
    RUNNING_NUMBER("running number"),
    UNLEARNED("what so few records cannot teach"),
    CONSTANT("one value only"),
    EMPTY("empty or nearly");

    private final String words;

    Meaning(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean isCompared() {
        return compareTo(RECORD) < 0 && this != TITLE;
    }

    static Meaning of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
