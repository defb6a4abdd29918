package org.councilhub.adapters.borough;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How addresses are shortened and written out. */
final class Spelling {
    private static final Map<String, String> SHORT = Map.of(
            "Road",
            "Rd",
            "Street",
            "St",
            "Avenue",
            "Ave",
            "Close",
            "Cl",
            "Lane",
            "Ln",
            "Drive",
            "Dr",
            "Gardens",
            "Gdns",
            "Crescent",
            "Cres");

    private Spelling() {}

    static String abbreviated(String line) {
        int blank = line.lastIndexOf(' ');
        var type = line.substring(blank + 1);
        return line.substring(0, blank + 1) + SHORT.getOrDefault(type, type);
    }

    /** The lines as this clerk writes them, the street perhaps abbreviated or with an error. */
    static List<String> lines(List<String> lines, Clerk clerk, boolean abbreviated) {
        var written = new ArrayList<String>();
        for (int i = 0; i < lines.size() - 1; i++) {
            var line = clerk.line(lines.get(i));
            written.add(abbreviated ? abbreviated(line) : line);
        }
        written.add(lines.getLast());
        return written;
    }

    static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width);
    }
}
