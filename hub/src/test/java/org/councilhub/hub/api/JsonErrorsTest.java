package org.councilhub.hub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.councilhub.adapters.record.Person;
import org.councilhub.adapters.record.Property;
import org.councilhub.adapters.record.RecordJson;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class JsonErrorsTest {
    @Test
    void namesADateThatDoesNotExist() {
        assertThat(error(Person.class, "{\"birthDate\": \"2023-02-30\"}"))
                .isEqualTo(new FieldError("/content/birthDate", "must be a date such as 2011-05-02"));
    }

    @Test
    void namesAnUnknownFieldAndTheKnownOnes() {
        assertThat(error(Person.class, "{\"name\": {\"surname\": \"Okafor\", \"forename\": \"Amy\"}}"))
                .isEqualTo(new FieldError(
                        "/content/name/forename", "unknown field, must be one of given, middle, surname, title"));
    }

    @Test
    void namesTheElementOfAList() {
        assertThat(error(Person.class, "{\"emails\": [\"amy@example.org\", {}]}"))
                .isEqualTo(new FieldError("/content/emails/1", "must be text"));
    }

    @Test
    void saysThatAListIsWanted() {
        assertThat(error(Person.class, "{\"emails\": \"amy@example.org\"}"))
                .isEqualTo(new FieldError("/content/emails", "must be a list"));
    }

    @Test
    void saysThatANumberIsWanted() {
        assertThat(error(Property.class, "{\"location\": {\"easting\": \"far\", \"northing\": 1}}"))
                .isEqualTo(new FieldError("/content/location/easting", "must be a number"));
    }

    @Test
    void saysThatAnObjectIsWanted() {
        assertThat(error(Person.class, "{\"name\": \"Amy Okafor\"}"))
                .isEqualTo(new FieldError("/content/name", "must be an object"));
    }

    @Test
    void namesAFieldThatIsGivenTwice() {
        assertThat(error(Person.class, "{\"name\": null, \"name\": null}"))
                .isEqualTo(new FieldError("/content/name", "is given twice"));
    }

    @Test
    void saysWhereTheTextStopsBeingJson() {
        assertThat(error(Person.class, "{\n  \"emails\": [\"a@example.org\",,]\n}"))
                .isEqualTo(new FieldError("/content/emails/1", "malformed JSON at line 2, column 30"));
    }

    @Test
    void neverQuotesAValue() {
        var secret = "AB123456C";
        for (var json :
                new String[] {"{\"birthDate\": \"%s\"}", "{\"name\": \"%s\"}", "{\"emails\": \"%s\"}", "{\"name\": %s}"
                }) {
            assertThat(error(Person.class, json.formatted(secret)).toString()).doesNotContain(secret);
        }
    }

    @Test
    void escapesPointersAsTheirStandardSays() {
        assertThat(error(Person.class, "{\"a/b~c\": 1}").field()).isEqualTo("/content/a~1b~0c");
    }

    private static FieldError error(Class<?> type, String json) {
        var exception = catchThrowableOfType(
                JacksonException.class, () -> RecordJson.mapper().readValue(json, type));
        return JsonErrors.of(exception, "/content");
    }
}
