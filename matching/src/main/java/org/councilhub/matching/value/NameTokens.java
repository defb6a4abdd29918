package org.councilhub.matching.value;

import java.util.concurrent.ConcurrentHashMap;

/** The dictionary of name parts. When it has grown large it starts anew: tokens with equal texts stay equal. */
final class NameTokens {
    private static final int LARGEST = 2_000_000;
    private static final ConcurrentHashMap<String, NameToken> TOKENS = new ConcurrentHashMap<>();

    private NameTokens() {}

    static NameToken of(String text) {
        var known = TOKENS.get(text);
        if (known != null) return known;
        if (TOKENS.mappingCount() > LARGEST) TOKENS.clear();
        return TOKENS.computeIfAbsent(text, NameToken::new);
    }
}
