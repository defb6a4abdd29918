package org.councilhub.matching.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkAddressesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        var gazetteer = new StringBuilder("uprn,saon,paon,street,town,postcode\n");
        for (int i = 1; i <= 30; i++) {
            gazetteer.append("10%02d,,%d,MILL LANE,LOOSE,ME15 0AA\n".formatted(i, i));
            gazetteer.append("20%02d,FLAT %d,OAST HOUSE,CHURCH STREET,COXHEATH,ME17 4AB\n".formatted(i, i));
        }
        Files.writeString(folder.resolve("gazetteer.csv"), gazetteer);
        Files.writeString(folder.resolve("asked.csv"), """
                record_id,full_address
                a,"14 Mill Ln, Loose, Maidstone ME15 0AA"
                b,"Flat 7 Oast House, Church St, Coxheath"
                c,"44 Mill Lane, Loose"
                d,"Oast House, Church Street, Coxheath"
                """);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void aListOfAddressesIsAnsweredFromAGazetteerWithOtherColumns() throws IOException {
        var ran = Members.run("link", path("asked.csv"), path("gazetteer.csv"), "--out", path("links.csv"));

        assertThat(ran.exitCode()).as(ran.messages()).isZero();
        assertThat(ran.result()).startsWith("4 addresses, 60 in the gazetteer: 2 links, 1 for review");
        assertThat(links())
                .containsExactly(
                        "left_id,right_id,answer,nearest_id,reason",
                        "a,1014,match,,\"street, number, place agree\"",
                        "b,2007,match,,\"street, unit, name, place agree\"",
                        "c,,none,,the nearest is another one: another number of the street",
                        "d,,review,2001,\"the gazetteer has units or numbers there, not the whole\"");
    }

    /** Without the figures. */
    private List<String> links() throws IOException {
        return Files.readAllLines(folder.resolve("links.csv")).stream()
                .map(line -> line.replaceFirst(",[^,]*,[^,]*,[^,]*(?=,(?:answer|match|review|none))", ""))
                .toList();
    }

    @Test
    void aModelSaysWhichColumnsAreWhat() throws IOException {
        var suggested = Members.run("suggest", path("gazetteer.csv"), "--id", "uprn", "--out", path("model.yaml"));
        assertThat(suggested.exitCode()).as(suggested.messages()).isZero();
        assertThat(Files.readString(folder.resolve("model.yaml"))).contains("""
                        addresses:
                          units: [saon]
                          premises: [paon]
                          streets: [street]
                          localities: [town]
                          postcodes: [postcode]
                        """);
        Files.writeString(
                folder.resolve("model.yaml"),
                Files.readString(folder.resolve("model.yaml"))
                        .replace("  localities:", "  lines: [full_address]\n  localities:"));

        var ran = Members.run(
                "link",
                path("asked.csv"),
                path("gazetteer.csv"),
                "--model",
                path("model.yaml"),
                "--out",
                path("links.csv"),
                "--json");

        assertThat(ran.result()).contains("\"left\":4,\"right\":60,\"links\":2,\"forReview\":1,");
    }
}
