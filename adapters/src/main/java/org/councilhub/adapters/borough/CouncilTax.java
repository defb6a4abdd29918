package org.councilhub.adapters.borough;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.councilhub.adapters.borough.Household.Event.What;
import org.councilhub.adapters.borough.Household.Kind;
import org.jspecify.annotations.Nullable;

/** Who is, or was, liable for which property. One row an account; people share a field, accounts of old addresses stay. */
final class CouncilTax implements BackOffice {
    static final String SOURCE = "council-tax";
    static final List<String> COLUMNS = List.of(
            "account_ref",
            "account_cd",
            "lead_liab_name",
            "lead_birth_date",
            "contact_email",
            "contact_tel_no",
            "for_addr1",
            "for_addr2",
            "for_addr3",
            "for_addr4",
            "for_postcode",
            "for_addr_abroad",
            "paymeth_code",
            "property_ref",
            "addr1",
            "addr2",
            "addr3",
            "addr4",
            "postcode",
            "uprn",
            "deleted_ind",
            "occupation_date",
            "vacation_date",
            "live_ind");
    private static final int SLOTS = 4; // accounts that a dwelling's people can have
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final long FIRST_ACCOUNT = 10_000_000;
    private static final DateTimeFormatter BIRTH_DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final String OPEN_END = "2099-12-31";
    private static final List<String> NOBODY = List.of("THE OCCUPIER", "OWNER", "VOID", "VOID", "TEST");
    private static final List<String> FIRMS = List.of(
            "KESTERBY HOMES LTD",
            "VALE HOUSING ASSOCIATION",
            "BRACKLEY LETTINGS LIMITED",
            "DUNNER PROPERTY CO LTD",
            "NORTHGATE STUDENT LETS");

    private final Borough borough;
    private final Households households;
    private final Properties properties;
    private final Slips slips;
    private final Scramble accounts;

    CouncilTax(Borough borough, Households households, Slips slips) {
        this.borough = borough;
        this.households = households;
        this.slips = slips;
        properties = new Properties(borough.seed(), households.dwellings(), slips);
        accounts = new Scramble(borough.seed(), "account", households.dwellings() * SLOTS);
    }

    @Override
    public String source() {
        return SOURCE;
    }

    Properties properties() {
        return properties;
    }

    @Override
    public Rows open(Path folder, LocalDate date) throws IOException {
        var file = folder.resolve("council-tax-" + DateTimeFormatter.BASIC_ISO_DATE.format(date) + ".csv");
        return Rows.csv(Rows.file(file, WINDOWS), COLUMNS, LineDelimiter.CRLF);
    }

    @Override
    public List<Entry> entries(Household household, int day) {
        var entries = new ArrayList<Entry>();
        boolean moved = household.has(What.MOVED, day);
        entries.add(current(household, moved));
        if (household.before() != null && !household.members().isEmpty())
            entries.add(before(household, household.before()));
        if (!household.left().isEmpty()) entries.add(left(household));
        if (moved && household.next() != null && !household.members().isEmpty())
            entries.add(next(household, household.next()));
        return entries;
    }

    private Entry current(Household household, boolean moved) {
        var account = account(household, 0, household.home());
        account.liable(liable(household, account.dice));
        if (household.kind() == Kind.EMPTY) empty(household, account);
        if (household.kind() == Kind.STUDENTS && account.dice.chance(.4)) account.nobody(account.dice.pick(FIRMS));
        int years = account.dice.weighted(8, 10, 10, 30, 42);
        account.from(
                Borough.FIRST_DAY.minusDays(30 + account.dice.below(365) + new int[] {0, 365, 730, 1800, 4500}[years]));
        if (moved) {
            account.closed(Borough.FIRST_DAY.plusDays(household.changed(Integer.MAX_VALUE)));
            if (household.next() != null) account.forwardTo(household.next());
        }
        return account.entry();
    }

    private List<Resident> liable(Household household, Dice dice) {
        var adults = new ArrayList<>(
                household.members().stream().limit(2).filter(Resident::isAdult).toList());
        boolean partnerStillNamed = household.dead().stream()
                .anyMatch(d -> d.died() != null && d.died().isAfter(Borough.FIRST_DAY.minusDays(500)));
        if (partnerStillNamed && dice.chance(.5)) adults.addAll(household.dead());
        if (adults.size() == 2 && dice.chance(sameName(adults) ? .08 : .55)) adults.removeLast();
        if (adults.size() == 2 && dice.chance(.45)) return adults.reversed();
        return adults;
    }

    private static boolean sameName(List<Resident> two) {
        return two.getFirst().surname().equals(two.getLast().surname());
    }

    private void empty(Household household, Account account) {
        if (!household.dead().isEmpty()) {
            account.liable(household.dead()).deceased();
        } else if (account.dice.chance(.4)) {
            var owner = households.at(account.dice.below(households.dwellings()));
            if (owner.members().isEmpty()) account.nobody(account.dice.pick(FIRMS));
            else account.liable(owner.members().subList(0, 1)).forwardTo(owner.home());
        } else {
            account.nobody(account.dice.pick(account.dice.chance(.4) ? FIRMS : NOBODY));
        }
    }

    private Entry before(Household household, Dwelling old) {
        var account = account(household, 1, old);
        var people = liable(household, account.dice);
        account.liable(people.size() == 2 && account.dice.chance(.3) ? people.subList(0, 1) : people);
        int ago = 30 + account.dice.below(6 * 365);
        account.from(Borough.FIRST_DAY.minusDays(ago + 200 + account.dice.below(3000)));
        account.closed(Borough.FIRST_DAY.minusDays(ago));
        if (account.dice.chance(.7)) account.forwardTo(household.home());
        return account.entry();
    }

    private Entry left(Household household) {
        var account = account(household, 2, household.home());
        account.liable(household.left());
        int ago = 30 + account.dice.below(6 * 365);
        account.from(Borough.FIRST_DAY.minusDays(ago + 200 + account.dice.below(3000)));
        account.closed(Borough.FIRST_DAY.minusDays(ago));
        if (account.dice.chance(.7)) account.forward(Outside.draw(account.dice));
        return account.entry();
    }

    private Entry next(Household household, Dwelling next) {
        var account = account(household, 3, next);
        account.liable(liable(household, account.dice));
        account.from(Borough.FIRST_DAY.plusDays(household.changed(Integer.MAX_VALUE)));
        return account.entry();
    }

    private Account account(Household household, int slot, Dwelling property) {
        long number = household.home().number() * SLOTS + slot;
        return new Account(accounts.of(number) + FIRST_ACCOUNT, property, Dice.of(borough.seed(), "account", number));
    }

    /** One row while it is being filled. */
    private final class Account {
        private final String reference;
        private final Dwelling property;
        private final Dice dice;
        private final Clerk clerk;
        private List<Resident> people = List.of();
        private String nobody = "VOID";
        private boolean dead;
        private List<String> forwarding = List.of();
        private String forwardingCode = "";
        private boolean abroad;
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;

        Account(long reference, Dwelling property, Dice dice) {
            this.reference = Long.toString(reference);
            this.property = property;
            this.dice = dice;
            clerk = new Clerk(Habits.COUNCIL_TAX, slips, dice);
        }

        Account liable(List<Resident> liable) {
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

        Entry entry() {
            var name = LiableName.cut(name());
            var written = LiableName.people(name);
            var birthDate = people.isEmpty() ? null : clerk.birthDate(people.getFirst());
            var email = email();
            var phone = phone();
            var place = properties.of(property);
            var fields = new ArrayList<String>(COLUMNS.size());
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
            var known = new ArrayList<Known>();
            for (int i = 0; i < Math.min(written.size(), people.size()); i++) {
                boolean first = i == 0;
                known.add(new Known(
                        new FlatPerson(
                                SOURCE,
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
            return new Entry(reference, fields, known);
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
            boolean tooLong =
                    full.length() > LiableName.WIDTH && dice.chance(.85); // most clerks see it while they type
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
            return dice.chance(.6) ? contact.email() : contact.oldEmail();
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
            for (int i = 0; i < reference.length(); i++)
                sum += (reference.charAt(i) - '0') * (reference.length() + 1 - i);
            return sum % 11 == 10 ? "X" : Integer.toString(sum % 11);
        }
    }
}
