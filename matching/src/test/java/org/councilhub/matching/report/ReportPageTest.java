package org.councilhub.matching.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.councilhub.matching.People;
import org.councilhub.matching.report.RunReport.Doubt;
import org.councilhub.matching.report.RunReport.Doubts;
import org.councilhub.matching.train.Quality;
import org.councilhub.matching.train.Quality.Estimate;
import org.councilhub.matching.train.Quality.Point;
import org.junit.jupiter.api.Test;

class ReportPageTest {
    private static final Quality QUALITY = new Quality(
            new Estimate(0.98, 0.97, 0.99),
            new Estimate(0.91, 0.88, 0.93),
            List.of(new Point(-2, 120, 0.7, 0.99), new Point(2, 100, 0.98, 0.91)));

    private final String page = ReportPage.html(new RunReport(
            "people & <others>",
            1200,
            1000,
            34567,
            210,
            List.of("dob: date of birth"),
            People.PERSONS.model(),
            Optional.of(QUALITY),
            Map.of("score", 1.25),
            Map.of("born", 20L, "postcode-given", 3000L),
            new TreeMap<>(Map.of(-3, 5L, 12, 400L)),
            new TreeMap<>(Map.of(1, 800L, 2, 200L)),
            new Doubts(7, List.of(new Doubt("possible", List.of("17", "23"), 1.4))),
            List.of("blocking rule home: 3 keys are on too many records")));

    @Test
    void isOnePageThatNeedsNothingElse() {
        assertThat(page).startsWith("<!doctype html>").endsWith("</html>\n");
        assertThat(page.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http", "<script", "<link", "src=", "url(");
    }

    @Test
    void saysWhatTheRunDid() {
        assertThat(page)
                .contains("<h1>people &amp; &lt;others&gt;</h1>")
                .contains("<tr><th scope=\"row\">pairs scored</th><td class=\"number\">34,567</td></tr>")
                .contains("<td class=\"number\">98.0 % (95 % between 97.0 % and 99.0 %)</td>")
                .contains("<li>dob: date of birth</li>")
                .contains("<li>blocking rule home: 3 keys are on too many records</li>");
    }

    @Test
    void listsWhatSomebodyShouldLookAt() {
        assertThat(page)
                .contains("For somebody to look at: 7")
                .contains("<tr><td class=\"number\">+1.4</td><td>possible</td><td>17, 23</td></tr>");
    }

    @Test
    void drawsTheModelEveryLevelWithItsBits() {
        for (var comparison : People.PERSONS.model().comparisons()) {
            assertThat(page).contains("<h3>" + comparison.name() + "</h3>");
            for (int i = 0; i < comparison.levels().size(); i++)
                assertThat(page)
                        .contains(
                                ">" + comparison.levels().get(i).name() + "</text>",
                                ">" + Markup.signed(comparison.ordinaryWeight(i) / 1000.0) + "</text>");
        }
    }

    @Test
    void showsTheRuleThatBringsMostPairsFirst() {
        assertThat(page.indexOf(">postcode-given<")).isLessThan(page.indexOf(">born<"));
    }
}
