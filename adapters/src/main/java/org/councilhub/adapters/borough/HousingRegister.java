package org.councilhub.adapters.borough;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.councilhub.adapters.borough.Household.Event.What;
import org.councilhub.adapters.borough.Household.Kind;
import org.jspecify.annotations.Nullable;

/** Applications for, and tenancies of, council homes: whole households with birth dates, in columns padded with blanks. */
final class HousingRegister implements BackOffice {
    static final String SOURCE = "housing-register";
    static final List<String> COLUMNS = List.of(
            "application_ref",
            "person_no",
            "relationship",
            "title",
            "forename",
            "surname",
            "dob",
            "ni_no",
            "correspondence_address",
            "email",
            "telephone",
            "band",
            "priority_date",
            "status",
            "last_change");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final double ON_THE_REGISTER = .42; // of households: waiting or housed
    private static final double APPLIED_BEFORE = .12; // of those; the older application was cancelled and stays
    private static final double ADDRESS_OF_BEFORE = .3; // of those who moved lately
    private static final DateTimeFormatter BIRTH_DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMuuuu", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("ddMMuuuuHHmmss", Locale.ROOT);

    private final Borough borough;
    private final Slips slips;
    private final Scramble applications;

    HousingRegister(Borough borough, Households households, Slips slips) {
        this.borough = borough;
        this.slips = slips;
        applications = new Scramble(borough.seed(), "application", 2 * households.dwellings());
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public Rows open(Path folder, LocalDate date) throws IOException {
        var file = folder.resolve("housing-register-" + DateTimeFormatter.BASIC_ISO_DATE.format(date) + ".csv");
        var out = Rows.file(file, StandardCharsets.UTF_8);
        out.write(BYTE_ORDER_MARK);
        return Rows.csv(out, COLUMNS, LineDelimiter.LF);
    }

    @Override
    public List<Entry> entries(Household household, int day) {
        var dice = Dice.of(borough.seed(), "on the register", household.home().number());
        var entries = new ArrayList<Entry>();
        boolean on = dice.chance(household.kind() == Kind.STUDENTS ? .05 : ON_THE_REGISTER);
        boolean alsoBefore = dice.chance(APPLIED_BEFORE);
        if (on && !household.has(What.APPLICATION_WITHDRAWN, day)) {
            boolean corrected = household.has(What.RECORD_CORRECTED, day);
            var dead = dice.chance(.4) ? household.dead() : List.<Resident>of();
            entries.addAll(new Application(household, 0, corrected ? household.changed(day) : 0)
                    .of(Stream.concat(household.members().stream(), dead.stream())
                            .toList()));
        }
        if (on && alsoBefore)
            entries.addAll(new Application(household, 1, 0)
                    .of(household.adults().limit(2).toList()));
        else if (!household.left().isEmpty() && dice.chance(.15))
            entries.addAll(new Application(household, 1, 0).of(household.left()));
        return entries;
    }

    /** One application while it is written. */
    private final class Application {
        private final boolean old;
        private final int correctedOn;
        private final String reference;
        private final Dice dice;
        private final Dwelling address;
        private final LocalDate priority;
        private final String addressText;

        Application(Household household, int slot, int correctedOn) {
            this.correctedOn = correctedOn;
            old = slot == 1;
            long number = 2 * household.home().number() + slot;
            reference = "H" + Contacts.padded(applications.of(number), 7);
            dice = Dice.of(borough.seed(), "application", number);
            boolean before = dice.chance(old ? .7 : ADDRESS_OF_BEFORE) && household.before() != null;
            address = before && household.before() != null && correctedOn == 0 ? household.before() : household.home();
            priority = Borough.FIRST_DAY.minusDays((old ? 1800 : 40) + dice.below(2600));
            addressText = addressText();
        }

        List<Entry> of(List<Resident> people) {
            var entries = new ArrayList<Entry>();
            for (int i = 0; i < people.size(); i++) entries.add(entry(people.get(i), i + 1));
            return entries;
        }

        private Entry entry(Resident person, int number) {
            var own = Dice.of(borough.seed(), reference, number);
            var clerk = new Clerk(Habits.HOUSING_REGISTER, slips, own);
            var name = clerk.name(person);
            var birthDate = clerk.birthDate(person);
            if (correctedOn > 0 && number == 1) {
                name = new Written(person.title(), person.given(), person.middle(), person.surname());
                birthDate = person.born();
            }
            var email = person.isAdult() && clerk.hasEmail() ? email(person, own) : "";
            var phone = person.isAdult() && clerk.hasPhone() ? phone(person, own) : "";
            var forename = padded(Ascii.of(name.forenames()), 24);
            var surname = padded(Ascii.of(name.surname()), 20);
            var fields = List.of(
                    reference,
                    padded(" " + number, 2),
                    padded(relationship(person, number), 10),
                    padded(name.title(), 4),
                    forename,
                    surname,
                    birthDate == null ? padded("", 10) : BIRTH_DATE.format(birthDate),
                    padded(nino(person, own), 13),
                    padded(addressText, 150),
                    email,
                    phone,
                    band(),
                    DAY.format(priority),
                    old ? "CANCELLED" : dice(0).chance(.6) ? "HOUSED" : "ACTIVE",
                    TIME.format(changed(person, number)));
            return new Entry(
                    reference + "/" + number,
                    fields,
                    List.of(known(person, number, forename, surname, birthDate, email, phone)));
        }

        private Known known(
                Resident person,
                int number,
                String forename,
                String surname,
                @Nullable LocalDate birthDate,
                String email,
                String phone) {
            var words = forename.strip().split(" ", 2);
            return new Known(
                    new FlatPerson(
                            SOURCE,
                            reference + "/" + number,
                            words[0],
                            words.length > 1 ? words[1] : "",
                            surname.strip(),
                            birthDate,
                            addressText.equals("NO FIXED ABODE") ? Place.NONE : Place.of(addressText),
                            email,
                            phone),
                    person.entity());
        }

        /** For what the application as a whole has, whoever asks. */
        private Dice dice(int what) {
            return Dice.of(borough.seed(), reference, -1 - what);
        }

        private String band() {
            return "" + "ABCD".charAt(dice(1).below(4));
        }

        private LocalDateTime changed(Resident person, int number) {
            var own = dice(2);
            var day = correctedOn > 0 && number == 1
                    ? Borough.FIRST_DAY.plusDays(correctedOn)
                    : priority.plusDays(own.below((int) (Borough.FIRST_DAY.toEpochDay() - priority.toEpochDay())));
            var known = day.isBefore(person.born()) ? person.born() : day; // a child born since
            return known.atTime(own.between(8, 17), own.below(60), own.below(60));
        }

        private String relationship(Resident person, int number) {
            if (number == 1) return "APPLICANT";
            if (!person.isAdult()) return "CHILD";
            return number == 2 ? "PARTNER" : "OTHER";
        }

        private String email(Resident person, Dice own) {
            return own.chance(old ? .7 : .93)
                    ? person.contact().email()
                    : person.contact().otherEmail();
        }

        private String phone(Resident person, Dice own) {
            var contact = person.contact();
            if (contact.landline() != null && own.chance(.25)) return contact.landline();
            var mobile = old ? contact.oldMobile() : contact.mobile();
            return own.chance(.4) ? mobile.substring(0, 5) + " " + mobile.substring(5) : mobile;
        }

        private static String nino(Resident person, Dice own) {
            var number = person.contact().nationalInsuranceNumber();
            if (number == null || !own.chance(.72)) return "";
            var written = own.chance(.1) ? number.substring(0, 8) : number;
            return own.chance(.5) ? written.replaceAll("(..)(?=.)", "$1 ") : written;
        }

        private String addressText() {
            var clerk = new Clerk(Habits.HOUSING_REGISTER, slips, dice);
            if (dice.chance(.012)) return "NO FIXED ABODE";
            var lines = Spelling.lines(address.lines(), clerk, dice.chance(.3));
            var postcode = clerk.postcode(address.postcode());
            var separator = dice.chance(.82) ? ", " : " ";
            if (dice.chance(.1)) lines.removeLast();
            var text = String.join(separator, lines)
                    + (postcode == null || dice.chance(.04) ? "" : separator + written(postcode));
            return Spelling.cut(dice.chance(.15) ? text.toUpperCase(Locale.ROOT) : text, 150);
        }

        private String written(String postcode) {
            return dice.chance(.15) ? postcode.replace(" ", "") : postcode;
        }
    }

    private static String padded(String text, int width) {
        return text.length() >= width ? text.substring(0, width) : text + " ".repeat(width - text.length());
    }
}
