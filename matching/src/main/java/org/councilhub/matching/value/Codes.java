package org.councilhub.matching.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One or several values of an identifier or code: any of them may agree. */
public final class Codes implements Value {
    private static final Pattern NINO = Pattern.compile("[A-CEGHJ-PRSTW-Z][A-CEGHJ-NPRSTW-Z][0-9]{6}[A-D]?");
    private static final Pattern COMPANY = Pattern.compile("[0-9]{8}|[A-Z]{2}[0-9]{6}|R[0-9]{7}");
    private static final int FEWEST_DIGITS = 5;
    /** England and Wales with the number of a linked charity, which is another one; Scotland; Northern Ireland. */
    private static final Pattern CHARITY =
            Pattern.compile("((?:1[0-9]{6}|[2-9][0-9]{5})(?:[-/][0-9]{1,3})?)|SC ?0*([0-9]{1,6})|NIC ?([1-9][0-9]{5})");

    private static final Pattern NO_LINKED_CHARITY = Pattern.compile("[-/]0+$");
    private static final int LONGEST_REFERENCE = 25; // as the Valuation Office Agency takes them
    private static final int SHORTEST_REFERENCE = 4;
    private static final int FEWEST_REFERENCE_DIGITS = 3;

    private static final Set<String> NOBODYS_PREFIXES =
            Set.of("BG", "GB", "KN", "NK", "NT", "TN", "ZZ", "OO", "CR", "FY", "MW", "NC");

    private final List<String> all;

    private Codes(List<String> all) {
        this.all = all;
    }

    public List<String> all() {
        return all;
    }

    /** National Insurance number: 8 characters, as the last one is often missing; one that cannot be is left out. */
    static String nino(String raw) {
        var text = identifier(raw);
        boolean valid = NINO.matcher(text).matches() && !NOBODYS_PREFIXES.contains(text.substring(0, 2));
        return valid ? text.substring(0, 8) : "";
    }

    static String identifier(String raw) {
        var out = new StringBuilder(raw.length());
        for (char c : Folding.fold(raw).toCharArray()) if (Folding.isLetterOrDigit(c)) out.append(c);
        return out.toString().toUpperCase(Locale.ROOT);
    }

    /** Eight digits, or two letters and six digits; of fewer digits the leading zeros were lost. One that cannot be is left out. */
    static String companyNumber(String raw) {
        var text = identifier(raw);
        if (COMPANY.matcher(text).matches()) return text;
        boolean digits = !text.isEmpty() && text.length() < 8 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && text.length() >= FEWEST_DIGITS ? "0".repeat(8 - text.length()) + text : "";
    }

    /**
     * Six digits from 200000 or seven from 1000000, perhaps with that of a linked charity; {@code SC} and six digits; {@code NIC} and
     * six digits. One that cannot be is left out.
     */
    static String charityNumber(String raw) {
        var text =
                NO_LINKED_CHARITY.matcher(raw.strip().toUpperCase(Locale.ROOT)).replaceFirst("");
        var found = CHARITY.matcher(text);
        if (!found.matches()) return "";
        if (found.group(1) != null) return found.group(1).replace('/', '-');
        if (found.group(2) != null) return "SC" + "0".repeat(6 - found.group(2).length()) + found.group(2);
        return "NIC" + found.group(3);
    }

    /**
     * Of business rates: up to 25 letters and digits, three of them digits at least, in the authority's own form; leading zeros and
     * punctuation are written or not. One that cannot be is left out.
     */
    static String ratesReference(String raw) {
        var text = identifier(raw);
        int start = 0;
        while (start < text.length() && text.charAt(start) == '0') start++;
        var left = text.substring(start);
        boolean valid = text.length() <= LONGEST_REFERENCE
                && left.length() >= SHORTEST_REFERENCE
                && left.chars().filter(c -> c >= '0' && c <= '9').count() >= FEWEST_REFERENCE_DIGITS;
        return valid ? left : "";
    }

    /** Up to 12 digits without leading zeros; some systems write {@code 1710022145.00}. */
    static String uprn(String raw) {
        var text = raw.strip();
        int point = text.indexOf('.');
        if (point >= 0) text = text.substring(0, point);
        int start = 0;
        while (start < text.length() && text.charAt(start) == '0') start++;
        text = text.substring(start);
        return !text.isEmpty() && text.length() <= 12 && text.chars().allMatch(c -> c >= '0' && c <= '9') ? text : "";
    }

    static String group(String key) {
        return key.substring(0, Math.max(0, key.lastIndexOf('/')));
    }

    static @Nullable Codes parse(List<String> canonical) {
        return canonical.isEmpty() ? null : new Codes(List.copyOf(new ArrayList<>(canonical)));
    }
}
