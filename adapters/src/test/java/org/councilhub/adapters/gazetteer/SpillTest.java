package org.councilhub.adapters.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Size;

class SpillTest {
    @Property(tries = 100)
    void givesTheSameLinesInOrderHoweverLittleFitsIntoMemory(@ForAll @Size(max = 200) List<@NumericChars String> lines)
            throws IOException {
        try (var spill = new Spill(50)) {
            for (var line : lines) spill.add(line + "é");
            spill.sort();
            var sorted = new ArrayList<String>();
            for (var line = spill.next(); line.isPresent(); line = spill.next()) sorted.add(line.get());
            assertThat(sorted)
                    .isEqualTo(lines.stream().map(line -> line + "é").sorted().toList());
        }
    }
}
