package org.councilhub.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DemoIT {
    @TempDir
    private Path data;

    @Test
    void pullsMatchesMeasuresEndsAndGoesOnWithWhatIsThere() throws Exception {
        var first = demo("--once", "--json");

        assertThat(first.exitCode()).as(first.messages()).isZero();
        var summary = first.json();
        assertThat(summary.propertyNames())
                .containsExactly(
                        "sourceRecords",
                        "goldenRecords",
                        "merged",
                        "forReview",
                        "quarantined",
                        "seconds",
                        "recordsPerSecond",
                        "accuracy",
                        "sources");
        assertThat(summary.get("sourceRecords").asLong()).isEqualTo(recordsInTheTruth());
        assertThat(summary.get("quarantined").asLong()).isZero();
        assertThat(summary.get("accuracy").propertyNames()).containsExactly("person", "property");
        assertThat(summary.at("/accuracy/person/precision").asDouble()).isGreaterThanOrEqualTo(0.98);
        assertThat(summary.at("/accuracy/property/precision").asDouble()).isGreaterThanOrEqualTo(0.99);
        assertThat(protocols(summary))
                .containsExactly(
                        "council-tax sftp", "customer-accounts rest", "gazetteer sftp", "housing-register sftp");
        assertThat(data.resolve("postgres/cluster/PG_VERSION")).exists();
        assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();

        var second = demo("--once", "--json").json();

        assertThat(second.get("sourceRecords")).isEqualTo(summary.get("sourceRecords"));
        assertThat(second.get("goldenRecords")).isEqualTo(summary.get("goldenRecords"));
        assertThat(second.get("accuracy")).isEqualTo(summary.get("accuracy"));
    }

    @Test
    void saysThatTheFolderHoldsAnotherBorough() throws Exception {
        new DemoSettings(7, 200).keepIn(data);

        var ran = demo("--once");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.result()).isEmpty();
        assertThat(ran.messages())
                .isEqualToIgnoringNewLines(
                        "councilhub: %s holds a demo of 200 residents, seed 7. Add --fresh to begin anew, or choose another --data."
                                .formatted(data));
    }

    private HubProcess.Ended demo(String... options) throws Exception {
        var arguments =
                new ArrayList<>(List.of("demo", "--residents", "300", "--port", "0", "--data", data.toString()));
        arguments.addAll(List.of(options));
        return HubProcess.run(arguments.toArray(String[]::new));
    }

    private long recordsInTheTruth() throws Exception {
        long rows = 0;
        for (String file : List.of("truth.csv", "truth-property.csv"))
            rows += Files.readAllLines(data.resolve("borough").resolve(file)).size() - 1L;
        return rows;
    }

    private static List<String> protocols(JsonNode summary) {
        return summary.get("sources")
                .valueStream()
                .map(source -> source.get("name").asString() + " "
                        + source.get("protocol").asString())
                .toList();
    }
}
