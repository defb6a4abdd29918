package org.councilhub.adapters.borough;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One row while it is being filled. */
final class TaxAccount {
    private static final String OPEN_END = "2099-12-31";
    private static final DateTimeFormatter BIRTH_DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private final String reference;
    private final Dwelling property;
    private final Properties properties;
    final Dice dice;
    private final Clerk clerk;
    private List<Resident> people = List.of();
    private String nobody = "VOID";
    private boolean dead;
    private List<String> forwarding = List.of();
    private String forwardingCode = "";
    private boolean abroad;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    TaxAccount(long reference, Dwelling property, Dice dice, Slips slips, Properties properties) {
        this.reference = Long.toString(reference);
        this.property = property;
        this.properties = properties;
        this.dice = dice;
        clerk = new Clerk(Habits.COUNCIL_TAX, slips, dice);
    }

    TaxAccount liable(List<Resident> liable) {
        people = liable;
        return this;
    }

    void deceased() {
        dead = true;
    }

    void nobody(String name) {
        people = List.of();
        nobody = name;
    }

    void from(LocalDate day) {
        from = day;
    }

    /** For some years up to that day. */
    void between(LocalDate last) {
        from = last.minusDays(200L + dice.below(3_000));
        to = last;
    }

    void closed(LocalDate day) {
        to = day;
    }

    void forwardTo(Dwelling dwelling) {
        forwarding = Spelling.lines(dwelling.lines(), clerk, dice.chance(.3));
        forwardingCode = dwelling.postcode();
    }

    void forward(Outside outside) {
        forwarding = outside.lines();
        forwardingCode = outside.postcode();
        abroad = outside.abroad();
    }

    BackOffice.Entry entry() {
        var name = LiableName.cut(name());
        var written = LiableName.people(name);
        var birthDate = people.isEmpty() ? null : clerk.birthDate(people.getFirst());
        var email = email();
        var phone = phone();
        var place = properties.of(property);
        var fields = new ArrayList<String>(CouncilTax.COLUMNS.size());
        fields.add(reference);
        fields.add(checkDigit());
        fields.add(name);
        fields.add(birthDate == null ? "" : BIRTH_DATE.format(birthDate));
        fields.add(email);
        fields.add(phone);
        for (int i = 0; i < 4; i++) fields.add(i < forwarding.size() ? forwardingLine(i) : "");
        fields.add(forwardingCode);
        fields.add(abroad ? "Y" : "N");
        fields.add(dice.pick(List.of("DD", "DD", "DD", "CASH", "SO")));
        fields.addAll(place.fields());
        fields.add(from == null ? "" : from.toString());
        fields.add(to == null ? OPEN_END : to.toString());
        fields.add(to == null ? "Y" : "N");
        var seen = forwarding.isEmpty() ? place.place() : Place.of(fields.subList(6, 10), forwardingCode);
        var known = new ArrayList<BackOffice.Known>();
        for (int i = 0; i < Math.min(written.size(), people.size()); i++) {
            boolean first = i == 0;
            known.add(new BackOffice.Known(
                    new FlatPerson(
                            CouncilTax.SOURCE,
                            reference + "/" + (i + 1),
                            written.get(i).given(),
                            written.get(i).middle(),
                            written.get(i).surname(),
                            first ? birthDate : null,
                            seen,
                            first ? known(email) : "",
                            first ? known(phone) : ""),
                    people.get(i).entity()));
        }
        return new BackOffice.Entry(reference, fields, known);
    }

    private String forwardingLine(int i) {
        return Spelling.cut(forwarding.get(i).toUpperCase(Locale.ROOT), 32);
    }

    private String name() {
        if (people.isEmpty()) return nobody;
        if (people.size() == 1) return marked(LiableName.one(clerk.name(people.getFirst())));
        var first = clerk.nameInOrder(people.get(0));
        var second = clerk.nameInOrder(people.get(1));
        boolean shared = people.get(0).surname().equals(people.get(1).surname());
        var full = LiableName.joint(withoutMiddle(first), withoutMiddle(second), shared);
        boolean tooLong = full.length() > LiableName.WIDTH && dice.chance(.85); // most clerks see it while they type
        if (!tooLong && !dice.chance(.03)) return full;
        return LiableName.joint(dice.chance(.2) ? initials(first) : withoutMiddle(first), initials(second), shared);
    }

    private static Written withoutMiddle(Written name) {
        return new Written(name.title(), name.given(), "", name.surname());
    }

    private static Written initials(Written name) {
        var letters = Clerk.initials(name.forenames());
        return new Written(name.title(), letters.isEmpty() ? null : letters, "", name.surname());
    }

    private String marked(String name) {
        if (!dead) return name;
        return switch (dice.weighted(50, 15, 15, 10, 10)) {
            case 0 -> "EXORS OF " + name;
            case 1 -> "REPS OF " + name;
            case 2 -> name + " DECD";
            case 3 -> name + " (DECD)";
            default -> name + " DEC'D";
        };
    }

    private String email() {
        boolean given = clerk.hasEmail() && !people.isEmpty();
        if (!given) return dice.chance(.02) ? "none@none" : "";
        var contact = people.getFirst().contact();
        return dice.chance(.92) ? contact.email() : contact.otherEmail();
    }

    private String phone() {
        boolean given = clerk.hasPhone() && !people.isEmpty();
        if (!given) return dice.chance(.02) ? "00000" : "";
        var contact = people.getFirst().contact();
        if (contact.landline() != null && dice.chance(.5)) return contact.landline();
        return dice.chance(.6) ? contact.mobile() : contact.oldMobile();
    }

    private static String known(String value) {
        return value.equals("none@none") || value.equals("00000") ? "" : value;
    }

    private String checkDigit() {
        int sum = 0;
        for (int i = 0; i < reference.length(); i++) sum += (reference.charAt(i) - '0') * (reference.length() + 1 - i);
        return sum % 11 == 10 ? "X" : Integer.toString(sum % 11);
    }
}
