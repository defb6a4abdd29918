package org.councilhub.adapters.borough;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.councilhub.adapters.borough.Household.Event.What;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Accounts that residents opened themselves; each entry is one JSON object. */
final class CustomerPlatform implements BackOffice {
    static final String SOURCE = "customer-accounts";
    static final JsonMapper JSON = JsonMapper.shared();
    private static final double OPENED_TWICE = .1; // forgot the first one, or its password

    private final Borough borough;
    private final Slips slips;
    private final Scramble accounts;

    CustomerPlatform(Borough borough, Households households, Slips slips) {
        this.borough = borough;
        this.slips = slips;
        accounts = new Scramble(borough.seed(), "customer", 2L * Contacts.PEOPLE_A_DWELLING * households.dwellings());
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public Rows open(Path folder, LocalDate date) throws IOException {
        var file = folder.resolve("customer-accounts-" + DateTimeFormatter.BASIC_ISO_DATE.format(date) + ".ndjson");
        return new Accounts(Rows.file(file, StandardCharsets.UTF_8), date);
    }

    @Override
    public List<Entry> entries(Household household, int day) {
        var entries = new ArrayList<Entry>();
        boolean toOpen = household.has(What.ACCOUNT_OPENED, day);
        boolean toClose = household.has(What.ACCOUNT_CLOSED, day);
        boolean toChange = household.has(What.CONTACT_CHANGED, day);
        boolean moved = household.has(What.MOVED, day);
        for (int i = 0; i < household.members().size(); i++) {
            var person = household.members().get(i);
            if (!person.isAdult()) continue;
            var dice = dice(household, i);
            boolean has = dice.chance(share(person.age()));
            boolean twice = dice.chance(OPENED_TWICE);
            boolean tells = dice.chance(.6);
            if (has && !toClose) {
                int changed = toChange || (moved && tells) ? household.changed(day) : 0;
                entries.add(account(household, person, i, 0, changed).entry());
                toChange = false;
            }
            if (has && twice) entries.add(account(household, person, i, 1, 0).entry());
            if (!has && toOpen)
                entries.add(
                        account(household, person, i, 0, household.changed(day)).entry());
            toOpen &= has;
            toClose &= !has;
        }
        for (int i = 0; i < household.dead().size(); i++)
            if (dice(household, 12 + i).chance(.25))
                entries.add(account(household, household.dead().get(i), 12 + i, 0, 0)
                        .entry());
        for (int i = 0; i < household.left().size(); i++)
            if (dice(household, 8 + i).chance(.3))
                entries.add(
                        account(household, household.left().get(i), 8 + i, 0, 0).entry());
        return entries;
    }

    private static double share(int age) {
        return age < 70 ? .82 : age < 80 ? .55 : .3;
    }

    private Dice dice(Household household, int index) {
        return Dice.of(borough.seed(), "has account", number(household, index));
    }

    private static long number(Household household, int index) {
        return household.home().number() * Contacts.PEOPLE_A_DWELLING + index;
    }

    private Account account(Household household, Resident person, int index, int slot, int changedOn) {
        long number = 2 * number(household, index) + slot;
        return new Account(
                household,
                person,
                slot == 1,
                changedOn,
                "CA-" + Contacts.padded(accounts.of(number), 8),
                Dice.of(borough.seed(), "customer", number));
    }

    /** One account a line; of a deleted one only that it was deleted, at noon. */
    private record Accounts(Writer out, LocalDate date) implements Rows {
        @Override
        public void write(Change change, Entry entry) {
            Rows.line(
                    out,
                    change == Change.D
                            ? deleted(entry.fields().getFirst())
                            : entry.fields().getFirst());
        }

        private String deleted(String account) {
            var kept = new LinkedHashMap<String, Object>();
            var was = JSON.readTree(account);
            kept.put("accountId", was.get("accountId").asString());
            kept.put("deleted", true);
            kept.put("updatedAt", date + "T12:00:00Z");
            kept.put("createdAt", was.get("createdAt").asString());
            return JSON.writeValueAsString(kept);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** One account while it is filled in. */
    private final class Account {
        private final Household household;
        private final Resident person;
        private final boolean old;
        private final int changedOn;
        private final String id;
        private final Dice dice;
        private final Clerk clerk;

        Account(Household household, Resident person, boolean old, int changedOn, String id, Dice dice) {
            this.household = household;
            this.person = person;
            this.old = old;
            this.changedOn = changedOn;
            this.id = id;
            this.dice = dice;
            clerk = new Clerk(Habits.CUSTOMER_PLATFORM, slips, dice);
        }

        Entry entry() {
            var name = clerk.name(person);
            var birthDate = clerk.birthDate(person);
            var first = cased(name.given());
            var last = cased(name.surname());
            var opened = Borough.FIRST_DAY.minusDays((old ? 900 : 200) + dice.below(1500));
            var oldEnough = person.born().plusYears(16);
            var created = time(opened.isBefore(oldEnough) ? oldEnough : opened);
            var updated = created.plusSeconds(dice.below(100L * 86_400));
            var contact = person.contact();
            var email = old ? contact.otherEmail() : contact.email();
            var phone = clerk.hasPhone()
                    ? spaced(old || changed(What.CONTACT_CHANGED) ? contact.oldMobile() : contact.mobile())
                    : null;
            var address = address(home());
            if (changedOn > 0) updated = time(Borough.FIRST_DAY.plusDays(changedOn));
            var account = new LinkedHashMap<String, @Nullable Object>();
            account.put("accountId", id);
            account.put("deleted", false);
            account.put("updatedAt", updated.toString());
            account.put(
                    "createdAt",
                    created.isAfter(updated) || changed(What.ACCOUNT_OPENED) ? updated.toString() : created.toString());
            account.put("title", dice.chance(.5) ? person.title() : null);
            account.put("firstName", first);
            account.put("middleName", name.middle().isEmpty() ? null : name.middle());
            account.put("lastName", last);
            account.put("dateOfBirth", birthDate == null ? null : birthDate.toString());
            account.put("email", email);
            account.put("emailVerified", dice.chance(.9));
            account.put("phone", phone);
            account.put("address", address);
            var flat = new FlatPerson(SOURCE, id, first, name.middle(), last, birthDate, place(address), email, phone);
            return new Entry(id, List.of(JSON.writeValueAsString(account)), List.of(new Known(flat, person.entity())));
        }

        private boolean changed(What what) {
            return changedOn > 0
                    && household.event() != null
                    && household.event().what() == what;
        }

        /** The clock is drawn from the account, so that it is the same on every day. */
        private Instant time(LocalDate day) {
            var clock = Dice.of(borough.seed(), id, 0);
            return day.atTime(clock.between(6, 23), clock.below(60), clock.below(60))
                    .toInstant(ZoneOffset.UTC);
        }

        private Dwelling home() {
            var before = household.before();
            boolean atOld = dice.chance(old ? .6 : .15) && household.members().contains(person);
            if (changed(What.MOVED) && household.next() != null) return household.next();
            return atOld && before != null ? before : household.home();
        }

        private @Nullable String cased(@Nullable String name) {
            if (name == null) return null;
            var typed = dice.chance(.3) ? Ascii.of(name) : name;
            return switch (dice.weighted(87, 7, 4, 2)) {
                case 0 -> typed;
                case 1 -> typed.toLowerCase(Locale.ROOT);
                case 2 -> typed.toUpperCase(Locale.ROOT);
                default -> typed + " ";
            };
        }

        private String spaced(String phone) {
            return dice.chance(.5) ? phone.substring(0, 5) + " " + phone.substring(5) : phone;
        }

        /** Picked from the list with its UPRN, or typed. */
        private Map<String, @Nullable String> address(Dwelling home) {
            boolean picked = dice.chance(.75);
            var lines = picked ? home.lines() : Spelling.lines(home.lines(), clerk, dice.chance(.2));
            var address = new LinkedHashMap<String, @Nullable String>();
            address.put("uprn", picked ? home.uprn() : null);
            address.put("line1", lines.getFirst());
            address.put("line2", lines.size() > 2 ? lines.get(1) : null);
            address.put("town", picked || dice.chance(.9) ? lines.getLast() : null);
            var code = picked ? home.postcode() : clerk.postcode(home.postcode());
            address.put("postcode", code == null || picked || dice.chance(.6) ? code : code.toLowerCase(Locale.ROOT));
            return address;
        }

        private static Place place(Map<String, @Nullable String> address) {
            var lines = new ArrayList<String>();
            for (var part : List.of("line1", "line2", "town")) {
                var line = address.get(part);
                if (line != null) lines.add(line);
            }
            return Place.of(lines, address.get("postcode"));
        }
    }
}
