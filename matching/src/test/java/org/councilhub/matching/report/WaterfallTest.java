package org.councilhub.matching.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.councilhub.matching.explain.Explanation;
import org.councilhub.matching.explain.Explanation.Contribution;
import org.councilhub.matching.explain.Outcome;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class WaterfallTest {
    private static final Explanation EXPLANATION = new Explanation(
            "a",
            "b",
            -16,
            List.of(
                    new Contribution("surname", "exact", 9, 2, "The surname <is> the same & rare."),
                    new Contribution("middle", "nothing", 0, 0, "Nothing."),
                    new Contribution("born", "different", -5, 0, "The date of birth is different.")),
            Optional.empty(),
            -12,
            0.0002,
            Outcome.DIFFERENT,
            "Not enough.",
            List.of());

    private final Document svg = parsed(Waterfall.svg(EXPLANATION, 0, 2));

    @Test
    void drawsABarForEachContributionThatCountsBetweenPriorAndTotal() {
        assertThat(texts("text"))
                .containsExactly(
                        "Not enough.",
                        "review",
                        "match",
                        "before any comparison",
                        "-16.0",
                        "surname: exact",
                        "+9.0",
                        "born: different",
                        "-5.0",
                        "total",
                        "-12.0",
                        "bits: each doubles the odds, or halves them");
    }

    @Test
    void eachBarBeginsWhereTheOneBeforeEnded() {
        var bars = svg.getElementsByTagName("rect"); // the ground, prior, surname, born, total
        double priorLeft = number(bars.item(1), "x");
        double surnameEnd = number(bars.item(2), "x") + number(bars.item(2), "width");
        double bornEnd = number(bars.item(3), "x") + number(bars.item(3), "width");

        assertThat(number(bars.item(2), "x")).isEqualTo(priorLeft);
        assertThat(bornEnd).isCloseTo(surnameEnd, org.assertj.core.data.Offset.offset(0.11));
        assertThat(number(bars.item(4), "x"))
                .isCloseTo(number(bars.item(3), "x"), org.assertj.core.data.Offset.offset(0.11));
    }

    @Test
    void escapesWhatWouldBreakThePicture() {
        assertThat(texts("title")).contains("The surname <is> the same & rare.");
    }

    private static double number(org.w3c.dom.Node bar, String attribute) {
        return Double.parseDouble(((Element) bar).getAttribute(attribute));
    }

    private List<String> texts(String element) {
        var nodes = svg.getElementsByTagName(element);
        return java.util.stream.IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }

    private static Document parsed(String xml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
        } catch (Exception e) {
            throw new AssertionError(xml, e);
        }
    }
}
