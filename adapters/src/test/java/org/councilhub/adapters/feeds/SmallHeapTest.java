package org.councilhub.adapters.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Memory does not grow with an extract: a JVM of 40 MB reads extracts larger than that, or with {@code --long} many times as large. */
class SmallHeapTest {
    private static final int ROWS = Boolean.getBoolean("councilhub.long") ? 1_000_000 : 200_000;

    @Test
    void readsManyRows() throws Exception {
        assertThat(run("housing-register", ROWS)).isEqualTo(ROWS + " records, 0 in quarantine");
    }

    @Test
    void passesOverALineOfTwoHundredMegabytes() throws Exception {
        assertThat(run("long-line", 200)).isEqualTo("10 records, 1 in quarantine");
    }

    @Test
    void joinsAGazetteerWhoseRowsAreFarApart() throws Exception {
        int properties = ROWS / 4;
        assertThat(run("gazetteer", properties)).isEqualTo(properties + " records, 0 in quarantine");
    }

    private static String run(String what, int size) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(List.of(
                        java,
                        "-Xmx40m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        what,
                        Integer.toString(size)))
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return said.lines().reduce((first, second) -> second).orElse("nothing");
    }
}
