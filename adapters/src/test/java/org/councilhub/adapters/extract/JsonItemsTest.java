package org.councilhub.adapters.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilhub.adapters.record.Person;
import org.councilhub.adapters.record.PersonName;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.record.SourceRecord;
import org.councilhub.adapters.settings.Section;
import org.junit.jupiter.api.Test;

class JsonItemsTest {
    private final JsonItems items = new JsonItems(Extract.read(Section.parse("accounts.yaml", """
                    extract: {format: json}
                    records:
                      - type: person
                        key: "{id}"
                        fields:
                          name: {given: "{name.first}"}
                          emails: "{emails | email}"
                    """)), "accounts");

    @Test
    void findsValuesByTheirPathsAndAllOfAList() {
        assertThat(items.row(
                        3, "{\"id\":17,\"name\":{\"first\":\" Amy \"},\"emails\":[\"A@x.org\",null,\"b@x.org\"]}", 5))
                .isEqualTo(new ExtractRow.Accepted(
                        3,
                        List.of(SourceRecord.of(
                                new RecordId("accounts", RecordType.PERSON, "17"),
                                5,
                                new Person(
                                        new PersonName(null, "Amy", null, null),
                                        null,
                                        null,
                                        null,
                                        List.of("a@x.org", "b@x.org"),
                                        List.of(),
                                        null)))));
    }

    @Test
    void rejectsWhatIsNoObjectWithoutRepeatingIt() {
        assertThat(items.row(3, "{\"id\":17,", 5))
                .isEqualTo(new ExtractRow.Rejected(
                        3, "line is no JSON object, must be one; ask the source's owner", "{\"id\":17,"));
        assertThat(items.row(3, "[17]", 5))
                .isEqualTo(new ExtractRow.Rejected(
                        3, "item is no JSON object, must be one; ask the source's owner", "[17]"));
    }

    @Test
    void rejectsTextThatNoDatabaseCanHold() {
        for (var text : List.of("A\\u0000", "A\\ud800"))
            assertThat(items.row(3, "{\"id\":17,\"name\":{\"first\":\"" + text + "\"}}", 5))
                    .isInstanceOfSatisfying(
                            ExtractRow.Rejected.class,
                            row -> assertThat(row.reason())
                                    .isEqualTo(
                                            "column name.first holds NUL or half a character, must hold text; ask the source's owner"));
    }
}
