package org.councilhub.matching.value;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number: an amount, an age, a year. */
public final class Quantity implements Value {
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,15}(?:\\.[0-9]{1,20})?");
    private static final Pattern WITH_THOUSANDS = Pattern.compile("[-+]?[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?[0-9]+,[0-9]{1,2}");

    private final String text;
    private final double number;

    private Quantity(String text) {
        this.text = text;
        this.number = Double.parseDouble(text);
    }

    public String text() {
        return text;
    }

    public double number() {
        return number;
    }

    /** Without signs of currency, thousands' commas and zeros that say nothing: {@code £1,250.50} is {@code 1250.5}. */
    static String canonical(String raw) {
        var text = raw.strip().replaceAll("^[£$€]\\s*|\\s*[£$€%]$", "");
        if (WITH_THOUSANDS.matcher(text).matches()) text = text.replace(",", "");
        else if (DECIMAL_COMMA.matcher(text).matches()) text = text.replace(',', '.');
        if (!NUMBER.matcher(text).matches()) return "";
        text = text.startsWith("+") ? text.substring(1) : text;
        return text.indexOf('.') < 0 ? text : text.replaceAll("\\.?0+$", "");
    }

    static @Nullable Quantity parse(String canonical) {
        return canonical.isEmpty() ? null : new Quantity(canonical);
    }
}
