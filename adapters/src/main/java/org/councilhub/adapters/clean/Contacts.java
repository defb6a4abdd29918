package org.councilhub.adapters.clean;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.util.Locale;
import java.util.regex.Pattern;

/** E-mail addresses and telephone numbers. What is none says nothing: such columns hold remarks as well. */
final class Contacts {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\".]+(\\.[^\\s@,;<>\".]+)+");

    private Contacts() {}

    /** In lower case. A domain without a dot, as in {@code none@none}, is none. */
    static Cleaned email(String value) {
        var bare = value.toLowerCase(Locale.ROOT);
        if (bare.startsWith("mailto:")) bare = bare.substring("mailto:".length());
        return bare.length() <= 254 && EMAIL.matcher(bare).matches() ? Cleaned.kept(bare) : Cleaned.none();
    }

    /** {@code phone} or {@code phone IE}: E.164; a number without a country's code is of that region, else of GB. */
    static Rule phone(String region) {
        var home = region.isEmpty() ? "GB" : region;
        if (!PHONES.getSupportedRegions().contains(home))
            throw new IllegalArgumentException(
                    "illegal region of rule phone: %s, must be a country's two letters such as GB".formatted(home));
        return value -> {
            try {
                var number = PHONES.parse(value, home);
                // "possible" and not "valid": numbers reserved for examples and new ranges are kept
                return PHONES.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                        ? Cleaned.kept(PHONES.format(number, PhoneNumberFormat.E164))
                        : Cleaned.none();
            } catch (NumberParseException _) {
                return Cleaned.none();
            }
        };
    }
}
