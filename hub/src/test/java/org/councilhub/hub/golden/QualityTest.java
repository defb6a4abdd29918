package org.councilhub.hub.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.councilhub.adapters.record.Person;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.record.RecordType;
import org.junit.jupiter.api.Test;

class QualityTest {
    private final Survivorship survivorship = Survivorship.read(
            RecordType.PERSON,
            Path.of("../config/survivorship/person.yaml"),
            (source, type, group) -> source.equals("tax") ? 0.9 : 0.5);

    @Test
    void countsEachSourcesWordsByTheSixDimensions() {
        var figures = of(
                member("tax", "1", "2020-01-01", Person.named("Amy", "Okafor").withEmail("amy@mail.example")),
                member("register", "1", "2018-01-01", Person.named("A", "Okafor")),
                member("register", "2", "2020-01-01", Person.named("Amy", "Okafor")));

        assertThat(figures.get("tax")).isEqualTo(new Quality(1, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0));
        assertThat(figures.get("register")).isEqualTo(new Quality(2, 0.5, 1.0, 0.0, 0.5, 0.5, 0.5));
    }

    @Test
    void saysNothingOfWhatOneSourceAloneCannotShow() {
        var figures = of(member("tax", "1", 7, Person.named("Amy", "Okafor")));

        assertThat(figures.get("tax")).isEqualTo(new Quality(1, null, 1.0, 1.0, null, null, 1.0));
    }

    private Map<String, Quality> of(Member... members) {
        return Quality.of(survivorship.decide(List.of(members), List.of()));
    }

    private static Member member(String source, String key, String told, Person person) {
        return member(source, key, Instant.parse(told + "T00:00:00Z").toEpochMilli(), person);
    }

    private static Member member(String source, String key, long version, Person person) {
        return new Member(
                new RecordId(source, RecordType.PERSON, key),
                UUID.nameUUIDFromBytes((source + key).getBytes(StandardCharsets.UTF_8)),
                version,
                RecordJson.mapper().valueToTree(person));
    }
}
