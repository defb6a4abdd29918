package org.councilhub.adapters.borough;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.councilhub.adapters.borough.Household.Event.What;
import org.councilhub.adapters.borough.Household.Kind;

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
        account.from(household.since());
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

    private void empty(Household household, TaxAccount account) {
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
        account.between(household.since().plusDays(account.dice.below(15)));
        if (account.dice.chance(.7)) account.forwardTo(household.home());
        return account.entry();
    }

    private Entry left(Household household) {
        var account = account(household, 2, household.home());
        account.liable(household.left());
        account.between(household.since().minusDays(account.dice.below(90)));
        if (account.dice.chance(.7)) account.forward(Outside.draw(account.dice));
        return account.entry();
    }

    private Entry next(Household household, Dwelling next) {
        var account = account(household, 3, next);
        account.liable(liable(household, account.dice));
        account.from(Borough.FIRST_DAY.plusDays(household.changed(Integer.MAX_VALUE)));
        return account.entry();
    }

    private TaxAccount account(Household household, int slot, Dwelling property) {
        long number = household.home().number() * SLOTS + slot;
        return new TaxAccount(
                accounts.of(number) + FIRST_ACCOUNT,
                property,
                Dice.of(borough.seed(), "account", number),
                slips,
                properties);
    }
}
