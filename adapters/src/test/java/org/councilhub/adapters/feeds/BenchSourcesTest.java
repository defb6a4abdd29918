package org.councilhub.adapters.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.councilhub.adapters.extract.ExtractRow;
import org.councilhub.adapters.extract.Origin;
import org.councilhub.adapters.record.Address;
import org.councilhub.adapters.record.Content;
import org.councilhub.adapters.record.Person;
import org.councilhub.adapters.record.Property;
import org.councilhub.adapters.system.SourceSystems;
import org.junit.jupiter.api.Test;

/** The benchmarks' sources read rows like those of the data sets that they are for. */
class BenchSourcesTest {
    private static final SourceSystems SYSTEMS = SourceSystems.read(Path.of("src/bench/sources"));

    @Test
    void putsASchoolsNumberBeforeItsStreet() throws IOException {
        assertThat(
                        first(
                                "schools-gazetteer",
                                "uprn,primary_uprn,paon_saon_name,usrn,street_name,local_authority,point\n34003064,,60/ARK ACADEMY,21000432,HEMLOCK ROAD,HMF,\"[-0.2,51.5]\"\n"))
                .isEqualTo(property("34003064", "ARK ACADEMY", "60 HEMLOCK ROAD"));
        assertThat(
                        first(
                                "schools-gazetteer",
                                "uprn,primary_uprn,paon_saon_name,usrn,street_name,local_authority,point\n34003064,,,21000432,HEMLOCK ROAD,HMF,\"[-0.2,51.5]\"\n"))
                .isEqualTo(property("34003064", "HEMLOCK ROAD"));
    }

    @Test
    void readsAPersonUnderAHeaderWithBlanks() throws IOException {
        assertThat(
                        first(
                                "febrl-3",
                                "rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth, soc_sec_id\nrec-1496-org, mitchell, green, 7, wallaby place, delmar, cleveland, 2119, sa, 19560409, 1804974\n"))
                .isEqualTo(Person.named("mitchell", "green")
                        .withBirthDate(LocalDate.of(1956, 4, 9))
                        .at(new Address(null, List.of("7 wallaby place", "delmar", "cleveland", "sa"), "2119")));
    }

    private static Property property(String uprn, String... lines) {
        return new Property(uprn, new Address(null, List.of(lines), null), List.of(), null, null, null, null);
    }

    private static Content first(String source, String text) throws IOException {
        var system = SYSTEMS.find(source).orElseThrow();
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        try (var reader = Extracts.open(system, new Origin("extract.csv", Instant.EPOCH), bytes)) {
            var row = (ExtractRow.Accepted) reader.next().orElseThrow();
            return Objects.requireNonNull(row.records().getFirst().content());
        }
    }
}
