package org.councilhub.matching.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of a file say what the same values say to a matcher one at a time. */
class ReadRecordsTest {
    private static final List<String> COLUMNS =
            List.of("first", "middle", "last", "name", "d", "m", "y", "mails", "address", "lat", "lon", "sex");
    private static final List<List<String>> SAID = List.of(
            List.of("", "Amy", "N/A", "Bo"),
            List.of("", "Jane", "unknown"),
            List.of("", "Okafor", "-"),
            List.of("", "EK, Bo", "Amy Okafor", "null"),
            List.of("", "2", "31"),
            List.of("", "5", "March"),
            List.of("1980", "1954.0"),
            List.of("", "a@b.org", "a@b.org; c@d.org"),
            List.of("", "12 High Street, Maidstone ME15 6LX"),
            List.of("", "51.5"),
            List.of("-0.1"),
            List.of("", "M", "female", "x"));
    private static final String MODEL = """
            model: people
            prior: -10
            thresholds: {match: 2, review: 0, floor: -4}
            fields:
              given: {kind: given-name, from: [first, middle], read: after-first, else: {from: name, read: given-names}}
              surname: {kind: surname, from: last, else: {from: name, read: surname}}
              born: {kind: date, from: [d, m, y], read: day-month-year}
              mails: {kind: email, from: mails, read: list}
              postcode: {kind: postcode, from: address, read: postcode}
              position: {kind: position, from: [lat, lon]}
              sex: {kind: sex, from: sex}
            blocking:
              population: 1
              too-common: 30
              rules:
                surname: [surname.name]
            comparisons:
              sex:
                type: sex
                fields: sex
                levels:
                  exact: {m: 0.98, u: 0.5}
            """;

    @TempDir
    Path folder;

    @Test
    void eachRowSaysWhatItsValuesSay() throws IOException {
        var matcher = Matcher.of(Model.parse("people", MODEL));
        var random = new Random(1);
        var lines = new ArrayList<String>(List.of("id;" + String.join(";", COLUMNS)));
        var expected = new ArrayList<List<List<String>>>();
        for (int row = 0; row < 500; row++) {
            var values = new HashMap<String, List<String>>();
            var line = new StringBuilder("r" + row);
            for (int i = 0; i < COLUMNS.size(); i++) {
                var said = SAID.get(i).get(random.nextInt(SAID.get(i).size()));
                values.put(COLUMNS.get(i), List.of(said));
                line.append(";\"").append(said).append('"');
            }
            lines.add(line.toString());
            expected.add(matcher.prepare("r" + row, Map.copyOf(values)).compared());
        }
        var file = Files.write(folder.resolve("people.csv"), lines);

        var records = Input.of(List.of(file)).records(matcher, Messages.unheard());

        assertThat(records).hasSize(500);
        for (int row = 0; row < 500; row++)
            assertThat(records.get(records.find("r" + row)).compared()).isEqualTo(expected.get(row));
    }
}
