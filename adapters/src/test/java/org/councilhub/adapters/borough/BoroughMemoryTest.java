package org.councilhub.adapters.borough;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BoroughMemoryTest {
    private static final int RESIDENTS = 300_000;

    @Test
    void streamsThreeHundredThousandResidentsThroughAllSystemsInFortyEightMegabytes()
            throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(List.of(
                        java,
                        "-Xmx48m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Walk.class.getName()))
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(output).isEqualTo("300000 residents" + System.lineSeparator());
    }

    /** What the forked Java runs: everything but the writing. */
    static final class Walk {
        private Walk() {}

        public static void main(String[] none) {
            var borough = new Borough(1, RESIDENTS, 0);
            var households = new Households(borough);
            var slips = new Slips();
            var systems = List.of(
                    new CouncilTax(borough, households, slips),
                    new HousingRegister(borough, households, slips),
                    new CustomerPlatform(borough, households, slips));
            var gazetteer = new Gazetteer(borough, households);
            long residents = 0;
            for (long number = 0; number < households.dwellings(); number++) {
                var household = households.at(number);
                residents += household.members().size();
                for (var system : systems) system.entries(household, 0);
            }
            for (long number = 0; number < households.streets().count(); number++)
                gazetteer.entries(households.streets().street(number), 0);
            System.out.println(residents + " residents");
        }
    }
}
