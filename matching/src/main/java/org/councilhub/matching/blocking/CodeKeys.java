package org.councilhub.matching.blocking;

import java.util.List;
import java.util.stream.Stream;
import org.councilhub.matching.value.Codes;
import org.councilhub.matching.value.Emails;
import org.councilhub.matching.value.Phones;
import org.councilhub.matching.value.Words;

/** Keys of identifiers, phones, e-mail addresses and other texts. */
final class CodeKeys {
    private static final int SHORTEST_USER = 5;
    private static final int SHORTEST_WORD = 3;

    private CodeKeys() {}

    static List<KeyValue> values(Codes codes) {
        return codes.all().stream().map(KeyValue::rare).toList();
    }

    static List<KeyValue> deletions(Codes codes) {
        return rare(codes.all().stream().flatMap(code -> NameKeys.deletions(code).stream()));
    }

    static List<KeyValue> phones(Phones phones) {
        return rare(endings(phones));
    }

    static List<KeyValue> phonesMistyped(Phones phones) {
        return rare(endings(phones).flatMap(phone -> NameKeys.deletions(phone).stream()));
    }

    private static Stream<String> endings(Phones phones) {
        return Stream.concat(phones.mobiles().stream(), phones.landlines().stream())
                .map(Phones::ending);
    }

    static List<KeyValue> emails(Emails emails) {
        return rare(emails.all().stream().map(Emails.Email::text));
    }

    static List<KeyValue> users(Emails emails) {
        return rare(emails.all().stream().map(Emails.Email::user).filter(u -> u.length() >= SHORTEST_USER));
    }

    static List<KeyValue> words(Words words) {
        return rare(words.words().stream().filter(w -> w.length() >= SHORTEST_WORD));
    }

    private static List<KeyValue> rare(Stream<String> texts) {
        return texts.distinct().map(KeyValue::rare).toList();
    }
}
