package org.councilhub.hub.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** On what a sharing agreement rests: UK GDPR, Article 6 (1) (a) to (f). */
enum LegalBasis {
    CONSENT,
    CONTRACT,
    LEGAL_OBLIGATION,
    VITAL_INTERESTS,
    PUBLIC_TASK,
    LEGITIMATE_INTERESTS;

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    static LegalBasis ofWord(String word) {
        return Arrays.stream(values())
                .filter(basis -> basis.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("illegal legal basis, must be one of " + words()));
    }

    private static String words() {
        return Arrays.stream(values()).map(LegalBasis::word).collect(Collectors.joining(", "));
    }
}
