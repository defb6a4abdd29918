package org.councilhub.matching.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** E-mail addresses, lower case. */
public final class Emails implements Value {
    private final List<Email> all;

    private Emails(List<Email> all) {
        this.all = all;
    }

    public List<Email> all() {
        return all;
    }

    /**
     * @param user what stands before the at sign
     * @param letters of the text, see {@link Letters}
     */
    public record Email(String text, String user, long letters) {
        /** Those of the text, in their order. */
        public String digits() {
            return (letters & Letters.DIGITS) == 0 ? "" : text.replaceAll("[^0-9]", "");
        }
    }

    static String canonical(String raw) {
        var text = bare(Folding.fold(raw.strip()));
        int at = text.lastIndexOf('@');
        return at > 0 && at < text.length() - 1 && text.indexOf(' ') < 0 ? text : "";
    }

    /** {@code "Amy Okafor" <amy@example.org>}: what stands between the brackets. */
    private static String bare(String text) {
        int open = text.lastIndexOf('<');
        int close = text.indexOf('>', open + 1);
        return open >= 0 && close > open ? text.substring(open + 1, close).strip() : text;
    }

    static @Nullable Emails parse(List<String> canonical) {
        if (canonical.isEmpty()) return null;
        return new Emails(canonical.stream()
                .map(text -> new Email(text, text.substring(0, text.lastIndexOf('@')), Letters.of(text)))
                .toList());
    }
}
