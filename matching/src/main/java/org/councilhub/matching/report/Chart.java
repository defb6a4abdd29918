package org.councilhub.matching.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Simple charts as SVG: bars from a line in both directions, columns, and curves. */
final class Chart {
    private static final int WIDTH = 900;
    private static final int LABELS = 260;
    private static final int ROW = 22;
    private static final int HEIGHT = 220;
    private static final int LEFT = 60;
    private static final int BOTTOM = 30;

    private Chart() {}

    /** @param text what stands behind the bar */
    record Bar(String label, double value, String text) {}

    /** A row each; what is negative goes left. */
    static String bars(List<Bar> bars) {
        double least = Math.min(0, extreme(bars, false));
        double scale = (WIDTH - LABELS - 130) / Math.max(1e-9, Math.max(0, extreme(bars, true)) - least);
        var rows = new StringBuilder();
        for (int i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            double zero = LABELS - least * scale;
            double left = zero + Math.min(0, bar.value()) * scale;
            double width = Math.max(1, Math.abs(bar.value()) * scale);
            rows.append("""
                    <text x="%s" y="%s" text-anchor="end">%s</text><rect x="%s" y="%s" width="%s" height="14" class="%s"/>
                    <text x="%s" y="%s">%s</text>
                    """.formatted(
                            LABELS - 12,
                            i * ROW + 15,
                            Markup.escaped(bar.label()),
                            Markup.decimal(left),
                            i * ROW + 4,
                            Markup.decimal(width),
                            bar.value() < 0 ? "less" : "more",
                            Markup.decimal(left + width + 6),
                            i * ROW + 15,
                            Markup.escaped(bar.text())));
        }
        return svg(bars.size() * ROW + 6, rows.toString());
    }

    private static double extreme(List<Bar> bars, boolean greatest) {
        var values = bars.stream().mapToDouble(Bar::value);
        return (greatest ? values.max() : values.min()).orElse(0);
    }

    /** From left to right; labels stand under some of them. */
    static String columns(List<Bar> columns) {
        double width = (double) (WIDTH - LEFT) / Math.max(1, columns.size());
        double most = Math.max(1e-9, extreme(columns, true));
        var all = new StringBuilder();
        int step = Math.max(1, columns.size() / 20);
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            double height = column.value() / most * (HEIGHT - BOTTOM - 10);
            double left = LEFT + i * width;
            all.append("""
                    <rect x="%s" y="%s" width="%s" height="%s" class="more"><title>%s</title></rect>
                    """.formatted(
                            Markup.decimal(left),
                            Markup.decimal(HEIGHT - BOTTOM - height),
                            Markup.decimal(Math.max(1, width - 1)),
                            Markup.decimal(height),
                            Markup.escaped(column.text())));
            if (i % step == 0)
                all.append("<text x=\"%s\" y=\"%s\">%s</text>%n"
                        .formatted(Markup.decimal(left), HEIGHT - 10, Markup.escaped(column.label())));
        }
        return svg(HEIGHT, all.toString());
    }

    /** Shares, [0..1], over points that are in order from left to right. */
    static <P> String curves(List<P> points, ToDoubleFunction<P> x, List<Curve<P>> curves) {
        double least = x.applyAsDouble(points.getFirst());
        double span = Math.max(1e-9, x.applyAsDouble(points.getLast()) - least);
        var all = new StringBuilder();
        for (var curve : curves) {
            var line = points.stream()
                    .map(p -> "%s,%s"
                            .formatted(
                                    Markup.decimal(LEFT + (x.applyAsDouble(p) - least) / span * (WIDTH - LEFT - 120)),
                                    Markup.decimal(height(curve.value().applyAsDouble(p)))))
                    .collect(Collectors.joining(" "));
            double end = height(curve.value().applyAsDouble(points.getLast()));
            all.append("<polyline points=\"%s\" class=\"%s\"/><text x=\"%s\" y=\"%s\">%s</text>%n"
                    .formatted(
                            line, curve.style(), WIDTH - 112, Markup.decimal(end + 4), Markup.escaped(curve.name())));
        }
        for (double share : new double[] {0, 0.5, 1})
            all.append("<text x=\"%s\" y=\"%s\" text-anchor=\"end\">%s</text>%n"
                    .formatted(LEFT - 8, Markup.decimal(height(share) + 4), Markup.decimal(share)));
        all.append(label(LEFT, least)).append(label(WIDTH - 120, least + span));
        return svg(HEIGHT, all.toString());
    }

    record Curve<P>(String name, String style, ToDoubleFunction<P> value) {}

    private static String label(double x, double value) {
        return "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s bits</text>%n"
                .formatted(Markup.decimal(x), HEIGHT - 10, Markup.decimal(value));
    }

    private static double height(double share) {
        return 10 + (1 - share) * (HEIGHT - BOTTOM - 10);
    }

    private static String svg(int height, String content) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$s %2$s" width="%1$s" height="%2$s" role="img">
                %3$s</svg>
                """.formatted(WIDTH, height, content);
    }
}
