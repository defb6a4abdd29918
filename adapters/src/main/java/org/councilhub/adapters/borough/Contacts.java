package org.councilhub.adapters.borough;

import java.util.List;
import org.councilhub.adapters.borough.Resident.Contact;
import org.jspecify.annotations.Nullable;

/** E-mail addresses, telephone and NI numbers that are nobody's; docs/borough.md says why these ranges. */
final class Contacts {
    static final int PEOPLE_A_DWELLING = 16;
    private static final int WITH_NINO =
            4; // the first of a dwelling; nineteen prefixes do not reach further for ten million
    private static final String NINO_SECOND = "ABCEGHJKLMNPRSTWXYZ";
    private static final List<String> HOSTS = List.of(
            "example.org",
            "example.com",
            "example.net",
            "mail.example.org",
            "post.example.com",
            "web.example.net",
            "home.example.org");

    private final long seed;
    private final Scramble mobiles;
    private final Scramble mailboxes;
    private final Scramble ninos;
    private final Scramble landlines;

    Contacts(long seed, long dwellings) {
        this.seed = seed;
        mobiles = new Scramble(seed, "mobile", 200_000_000);
        mailboxes = new Scramble(seed, "mailbox", 2 * PEOPLE_A_DWELLING * dwellings);
        ninos = new Scramble(seed, "nino", NINO_SECOND.length() * 1_000_000L);
        landlines = new Scramble(seed, "landline", 1_000_000);
    }

    Contact of(long dwelling, int index, String given, String surname, boolean adult, @Nullable String landline) {
        long person = dwelling * PEOPLE_A_DWELLING + index;
        var dice = Dice.of(seed, "contact", person);
        var email = email(dice, given, surname, mailboxes.of(2 * person));
        var mobile = mobile(2 * person);
        return new Contact(
                email,
                email(dice, given, surname, mailboxes.of(2 * person + 1)),
                mobile,
                dice.chance(.25) ? mobile(2 * person + 1) : mobile,
                landline,
                adult && index < WITH_NINO ? nino(dice, ninos.of(dwelling * WITH_NINO + index)) : null);
    }

    private static String email(Dice dice, String given, String surname, long number) {
        var first = Ascii.letters(given);
        var last = Ascii.letters(surname);
        var user = switch (dice.weighted(40, 20, 15, 15, 10)) {
            case 0 -> first + "." + last;
            case 1 -> first.charAt(0) + last;
            case 2 -> first + last.charAt(0);
            case 3 -> first + "_" + last;
            default -> last + "." + first;
        };
        return user + number + "@" + dice.pick(HOSTS);
    }

    /** In 071xx and 072xx. */
    private String mobile(long number) {
        return "07" + (100_000_000 + mobiles.of(number % 200_000_000));
    }

    /** In 01632, the code that is nowhere. Above a million homes strangers share theirs. */
    String landline(long dwelling) {
        return "01632" + padded(landlines.of(dwelling % 1_000_000), 6);
    }

    private static String nino(Dice dice, long number) {
        return "X" + NINO_SECOND.charAt((int) (number / 1_000_000)) + padded(number % 1_000_000, 6)
                + (char) ('A' + dice.below(4));
    }

    static String padded(long number, int digits) {
        var text = Long.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
