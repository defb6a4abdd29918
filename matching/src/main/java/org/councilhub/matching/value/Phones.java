package org.councilhub.matching.value;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Phone numbers in E.164; one that cannot be read keeps its digits. */
public final class Phones implements Value {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int SHORTEST = 7;
    private static final int BRITAIN = 44;
    /** Digits by which a number is known within its country, less perhaps the first. */
    private static final int NATIONAL = 9;

    private final List<String> mobiles;
    private final List<String> landlines;

    private Phones(List<String> mobiles, List<String> landlines) {
        this.mobiles = mobiles;
        this.landlines = landlines;
    }

    /** Numbers of one person. */
    public List<String> mobiles() {
        return mobiles;
    }

    /** Numbers of a household or a firm. */
    public List<String> landlines() {
        return landlines;
    }

    static String canonical(String raw) {
        var text = raw.strip();
        if (isPlainInternational(text)) return text;
        var joined = text.replace(" ", "");
        if (isPlainNational(joined)) return "+44" + joined.substring(1);
        try {
            var parsed = NUMBERS.parse(text, "GB");
            return text.startsWith("+") || isBritish(parsed)
                    ? NUMBERS.format(parsed, PhoneNumberFormat.E164)
                    : digits(text);
        } catch (NumberParseException e) {
            return digits(text);
        }
    }

    private static boolean isBritish(PhoneNumber number) {
        var national = Long.toString(number.getNationalNumber());
        boolean looksLikeOne = number.getCountryCode() == BRITAIN
                && (national.length() == 9 || national.length() == 10)
                && "1237".indexOf(national.charAt(0)) >= 0;
        return looksLikeOne || NUMBERS.isValidNumber(number);
    }

    /** Of a number whose country is not known. */
    private static String digits(String text) {
        var digits = text.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
        return digits.length() >= SHORTEST ? digits : "";
    }

    /** What a number has in common with itself written with its country's code or without. British ones always have it. */
    public static String ending(String number) {
        boolean whole = number.length() <= NATIONAL || number.startsWith("+44");
        return whole ? number : number.substring(number.length() - NATIONAL);
    }

    private static boolean isPlainInternational(String text) {
        return text.length() >= 11
                && text.charAt(0) == '+'
                && text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
    }

    /** 01632 960123: the usual case, for which the library gives the same. */
    private static boolean isPlainNational(String text) {
        if (text.length() != 11 || text.charAt(0) != '0' || text.charAt(1) == '0') return false;
        for (int i = 1; i < text.length(); i++) if (!Folding.isDigit(text.charAt(i))) return false;
        return true;
    }

    static @Nullable Phones parse(List<String> canonical) {
        if (canonical.isEmpty()) return null;
        return new Phones(
                canonical.stream().filter(Phones::isMobile).toList(),
                canonical.stream().filter(n -> !isMobile(n)).toList());
    }

    /** 070 is a follow-me number, 076 a pager. */
    private static boolean isMobile(String number) {
        return number.startsWith("+447")
                && number.length() > 5
                && number.charAt(4) != '0'
                && !number.startsWith("+4476");
    }
}
