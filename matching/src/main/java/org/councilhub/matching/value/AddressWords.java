package org.councilhub.matching.value;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the words of British addresses mean. */
final class AddressWords {
    static final Set<String> UNITS = Set.of(
            "flat",
            "apartment",
            "apt",
            "unit",
            "room",
            "studio",
            "suite",
            "maisonette",
            "bedsit",
            "office",
            "plot",
            "shop");
    private static final Map<String, String> FLOORS = Map.of(
            "basement",
            "b",
            "lower",
            "l",
            "ground",
            "g",
            "first",
            "1f",
            "second",
            "2f",
            "third",
            "3f",
            "fourth",
            "4f",
            "top",
            "t");
    private static final Map<String, String> WRITTEN_OUT = Map.ofEntries(
            Map.entry("rd", "road"),
            Map.entry("ave", "avenue"),
            Map.entry("av", "avenue"),
            Map.entry("cl", "close"),
            Map.entry("ln", "lane"),
            Map.entry("la", "lane"),
            Map.entry("dr", "drive"),
            Map.entry("drv", "drive"),
            Map.entry("gdns", "gardens"),
            Map.entry("gdn", "gardens"),
            Map.entry("cres", "crescent"),
            Map.entry("cresc", "crescent"),
            Map.entry("ct", "court"),
            Map.entry("crt", "court"),
            Map.entry("pl", "place"),
            Map.entry("sq", "square"),
            Map.entry("terr", "terrace"),
            Map.entry("ter", "terrace"),
            Map.entry("grn", "green"),
            Map.entry("pk", "park"),
            Map.entry("hse", "house"),
            Map.entry("bldg", "building"),
            Map.entry("bldgs", "buildings"),
            Map.entry("cotts", "cottages"),
            Map.entry("cott", "cottage"),
            Map.entry("wlk", "walk"),
            Map.entry("gr", "grove"),
            Map.entry("gro", "grove"),
            Map.entry("hts", "heights"),
            Map.entry("mt", "mount"),
            Map.entry("nth", "north"),
            Map.entry("sth", "south"),
            Map.entry("upr", "upper"),
            Map.entry("lwr", "lower"),
            Map.entry("str", "street"),
            Map.entry("apt", "flat"),
            Map.entry("apartment", "flat"),
            Map.entry("apmt", "flat"),
            Map.entry("flt", "flat"));
    private static final Set<String> STREET_TYPES = Set.of(
            "road",
            "street",
            "avenue",
            "close",
            "lane",
            "drive",
            "gardens",
            "crescent",
            "court",
            "place",
            "square",
            "terrace",
            "green",
            "park",
            "walk",
            "grove",
            "mews",
            "way",
            "row",
            "hill",
            "rise",
            "view",
            "parade",
            "mount",
            "broadway",
            "vale",
            "path",
            "yard",
            "wharf",
            "quay",
            "gate",
            "end",
            "croft",
            "field",
            "fields",
            "meadow",
            "meadows",
            "common",
            "heath",
            "bank",
            "side",
            "chase",
            "ride",
            "dale",
            "dene",
            "link",
            "loop",
            "passage",
            "alley",
            "circus",
            "approach",
            "esplanade",
            "promenade",
            "embankment",
            "bridge",
            "cross");

    private static final Pattern RANGES = Pattern.compile("(\\d+[a-z]?)\\s*[-/]\\s*(\\d+[a-z]?)\\b");
    /** Stands for the dash of a range while other dashes are made blanks; part of no word. */
    private static final String RANGE = "qxrangexq";

    private AddressWords() {}

    /** Lower case, abbreviations written out, ranges such as {@code 12 - 14} joined. */
    static String fold(String part) {
        var words = Folding.words(rangesMarked(Folding.fold(part).replace("&", " and ")))
                .replace(RANGE, "-")
                .split(" ", -1);
        var out = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            if (words[i].isEmpty()) continue;
            out.append(out.isEmpty() ? "" : " ").append(writtenOut(words[i], i > 0 && i == words.length - 1));
        }
        return out.toString();
    }

    private static String rangesMarked(String text) {
        return text.indexOf('-') < 0 && text.indexOf('/') < 0
                ? text
                : RANGES.matcher(text).replaceAll("$1" + RANGE + "$2");
    }

    /** ST is SAINT before a name and STREET after one. */
    private static String writtenOut(String word, boolean last) {
        if (word.equals("st")) return last ? "street" : "saint";
        return WRITTEN_OUT.getOrDefault(word, word);
    }

    static boolean isStreetType(String word) {
        return STREET_TYPES.contains(word);
    }

    static String floor(String word) {
        return FLOORS.getOrDefault(word, "");
    }

    /** {@code 12}, {@code 12a}, {@code 12-14}. */
    static boolean isNumber(String word) {
        if (word.isEmpty() || !Folding.isDigit(word.charAt(0))) return false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean suffix = i == word.length() - 1 && c >= 'a' && c <= 'z';
            if (!Folding.isDigit(c) && c != '-' && !suffix) return word.indexOf('-') > 0 && Folding.isLetterOrDigit(c);
        }
        return true;
    }

    static boolean isUnitId(String word) {
        return isNumber(word)
                || word.length() == 1
                || (word.length() <= 4 && Folding.isDigit(word.charAt(word.length() - 1)));
    }
}
