package org.councilhub.matching.report;

import java.util.ArrayList;
import java.util.List;
import org.councilhub.matching.explain.Explanation;
import org.councilhub.matching.explain.Explanation.Contribution;

/**
 * A pair's weight as a picture: from the prior, each comparison's bits carry it right (the same one) or left (two different ones), to the total. One
 * SVG document without scripts or outside references; like the explanation it holds no values of the records.
 */
public final class Waterfall {
    private static final int WIDTH = 960;
    private static final int LABELS = 330;
    private static final int RIGHT = 90;
    private static final int ROW = 30;
    private static final int BAR = 18;
    private static final int HEAD = 64;
    private static final int FOOT = 34;
    private static final String MORE = "#1d70b8";
    private static final String LESS = "#b5482a";
    private static final String END = "#0b0c0c";

    private final Explanation explanation;
    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder svg = new StringBuilder();
    private double least;
    private double greatest;

    private record Row(String label, double from, double to, String colour, String title) {}

    private Waterfall(Explanation explanation, double review, double match) {
        this.explanation = explanation;
        double at = explanation.prior();
        rows.add(new Row("before any comparison", 0, at, END, "The odds that any two records are of the same one"));
        for (var part : explanation.contributions()) {
            if (part.bits() != 0) rows.add(row(part, at));
            at += part.bits();
        }
        rows.add(new Row("total", 0, explanation.total(), END, explanation.summary()));
        least = Math.min(0, review);
        greatest = Math.max(0, match);
        for (var row : rows) {
            least = Math.min(least, Math.min(row.from(), row.to()));
            greatest = Math.max(greatest, Math.max(row.from(), row.to()));
        }
    }

    private static Row row(Contribution part, double at) {
        return new Row(
                "%s: %s".formatted(part.comparison(), part.level()),
                at,
                at + part.bits(),
                part.bits() < 0 ? LESS : MORE,
                part.sentence());
    }

    /**
     * @param review threshold in bits, drawn as a line
     * @param match threshold in bits, drawn as a line
     */
    public static String svg(Explanation explanation, double review, double match) {
        return new Waterfall(explanation, review, match).draw(review, match);
    }

    private String draw(double review, double match) {
        int height = HEAD + rows.size() * ROW + FOOT;
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$s %2$s" width="%1$s" height="%2$s" role="img"
                     font-family="sans-serif" font-size="14" fill="#0b0c0c">
                <title>%3$s</title>
                <rect width="%1$s" height="%2$s" fill="#ffffff"/>
                <text x="16" y="30" font-size="18" font-weight="bold">%3$s</text>
                """.formatted(WIDTH, height, Markup.escaped(explanation.summary())));
        line(review, height, "review", "end");
        line(match, height, "match", "start");
        for (int i = 0; i < rows.size(); i++) bar(rows.get(i), HEAD + i * ROW);
        svg.append("""
                <text x="16" y="%s" fill="#505a5f">bits: each doubles the odds, or halves them</text>
                </svg>
                """.formatted(height - 12));
        return svg.toString();
    }

    private void line(double bits, int height, String name, String anchor) {
        svg.append("""
                <line x1="%1$s" y1="%2$s" x2="%1$s" y2="%3$s" stroke="#505a5f" stroke-dasharray="3 3"/>
                <text x="%1$s" y="%4$s" text-anchor="%5$s" font-size="12" fill="#505a5f">%6$s</text>
                """.formatted(Markup.decimal(x(bits)), HEAD - 6, height - FOOT, HEAD - 10, anchor, name));
    }

    private void bar(Row row, int top) {
        double left = Math.min(x(row.from()), x(row.to()));
        double width = Math.max(1, Math.abs(x(row.to()) - x(row.from())));
        svg.append("""
                <g><title>%s</title><text x="%s" y="%s" text-anchor="end">%s</text>
                <rect x="%s" y="%s" width="%s" height="%s" fill="%s"/><text x="%s" y="%s">%s</text></g>
                """.formatted(
                        Markup.escaped(row.title()),
                        LABELS - 16,
                        top + BAR - 4,
                        Markup.escaped(row.label()),
                        Markup.decimal(left),
                        top,
                        Markup.decimal(width),
                        BAR,
                        row.colour(),
                        Markup.decimal(left + width + 6),
                        top + BAR - 4,
                        Markup.signed(row.to() - row.from())));
    }

    private double x(double bits) {
        return LABELS + (bits - least) / Math.max(1, greatest - least) * (WIDTH - LABELS - RIGHT);
    }
}
