package org.councilhub.matching.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledSetTest {
    @TempDir
    private Path folder;

    @Test
    void whatAnEngineSeesSaysNothingOfTheTruth() throws IOException {
        var file = Files.writeString(
                folder.resolve("published.csv"),
                "rec_id, name, group\nrec-1-org, Amy, g1\nrec-1-dup-0, Amie, g1\nrec-2-org, Bob, g2\n");
        var set = new LabelledSet("set", List.of(file), 0, Set.of("group"), new Truth.WithinId("rec-(\\d+)-.*"));

        var blind = set.blind(folder);

        var lines = Files.readAllLines(blind.files().getFirst());
        assertThat(lines.getFirst()).isEqualTo("record_id,name");
        assertThat(lines.subList(1, 4)).allMatch(line -> line.matches("[123],(Amy|Amie|Bob)"));
        assertThat(blind.truth().keySet()).containsExactly("1", "2", "3");
        assertThat(blind.truth().values()).containsExactlyInAnyOrder("1", "1", "2");
    }

    @Test
    void linksAreClosed() throws IOException {
        var file = Files.writeString(folder.resolve("people.csv"), "id,name\na,x\nb,x\nc,x\nd,y\n");
        var links = Files.writeString(folder.resolve("links.csv"), "left,right\na,b\nb,c\n");
        var set = new LabelledSet("set", List.of(file), 0, Set.of(), new Truth.Links(links));

        assertThat(Set.copyOf(set.blind(folder).truth().values())).hasSize(2);
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(LabelledSet.borough("b", folder).missing())
                .containsExactly(folder.resolve("people.csv"), folder.resolve("truth.csv"));
    }
}
