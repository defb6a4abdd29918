package org.councilhub.adapters.extract;

import java.nio.charset.Charset;

/** A row as it came, as it can be kept beside the reason why it was not taken: cut, and without NUL, which a database cannot hold. */
final class RawText {
    private static final int MAX = 2_000;

    private RawText() {}

    static String of(CharSequence text) {
        int length = Math.min(MAX, text.length());
        if (length < text.length() && Character.isHighSurrogate(text.charAt(length - 1))) length--;
        return text.subSequence(0, length).toString().replace('\0', '\u2400');
    }

    static String of(byte[] bytes, Charset encoding) {
        return of(new String(bytes, 0, Math.min(4 * MAX, bytes.length), encoding));
    }
}
