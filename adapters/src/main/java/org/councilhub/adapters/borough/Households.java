package org.councilhub.adapters.borough;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.councilhub.adapters.borough.Household.Event;
import org.councilhub.adapters.borough.Household.Kind;
import org.councilhub.adapters.borough.Resident.Sex;
import org.jspecify.annotations.Nullable;

/**
 * The borough's households, each drawn from its dwelling's number. Shares follow the census of England and Wales 2021 in round
 * figures: three in ten live alone, one household in five has children, one in six has a name from elsewhere.
 */
final class Households {
    private static final double NEWCOMERS = .17;
    private static final double MARRIED = .75;
    private static final double TWINS = .016; // of births
    private static final double NAMED_AFTER_FATHER = .04; // of first sons; far fewer than a century ago
    private static final double MOVED_WITHIN = .22; // in the six years for which closed accounts are kept
    private static final double PREDECESSOR_LEFT = .14; // of homes, in the same years, out of the district
    private static final double EVENT_A_DAY = .004;

    private final Borough borough;
    private final long dwellings;
    private final long lastHas; // residents of the last dwelling
    private final Streets streets;
    private final Names names = new Names();
    private final Contacts contacts;

    Households(Borough borough) {
        this.borough = borough;
        long living = 0;
        long number = -1;
        int size = 0;
        while (living < borough.residents()) {
            size = Size.of(borough.seed(), ++number).people();
            living += size;
        }
        dwellings = number + 1;
        lastHas = size - (living - borough.residents());
        streets = new Streets(borough.seed(), dwellings);
        contacts = new Contacts(borough.seed(), dwellings);
    }

    long dwellings() {
        return dwellings;
    }

    Streets streets() {
        return streets;
    }

    /** How many live in a dwelling; drawn by itself, so that a borough of ten million is counted in a moment. */
    private record Size(Kind kind, int adults, int children) {
        private static final List<Kind> KINDS = List.of(Kind.values());

        static Size of(long seed, long dwelling) {
            var dice = Dice.of(seed, "household size", dwelling);
            var kind = KINDS.get(dice.weighted(35, 285, 240, 260, 95, 25, 35, 25));
            return switch (kind) {
                case EMPTY -> new Size(kind, 0, 0);
                case SINGLE -> new Size(kind, 1, 0);
                case COUPLE -> new Size(kind, 2, 0);
                case FAMILY -> new Size(kind, 2, 1 + dice.weighted(42, 39, 14, 5));
                case LONE_PARENT -> new Size(kind, 1, 1 + dice.weighted(55, 32, 13));
                case THREE_GENERATIONS -> new Size(kind, 3, 1 + dice.weighted(45, 40, 15));
                case SHARERS -> new Size(kind, dice.between(2, 3), 0);
                case STUDENTS -> new Size(kind, dice.between(3, 7), 0);
            };
        }

        int people() {
            return adults + children;
        }
    }

    boolean isEmpty(long dwelling) {
        return Size.of(borough.seed(), dwelling).kind() == Kind.EMPTY;
    }

    Household at(long dwelling) {
        var size = Size.of(borough.seed(), dwelling);
        return new Family(dwelling, size, Dice.of(borough.seed(), "household", dwelling)).build();
    }

    /** Draws one household. */
    private final class Family {
        private final long dwelling;
        private final Size size;
        private final Dice dice;
        private final List<Resident> members = new ArrayList<>();
        private final List<Resident> dead = new ArrayList<>();
        private final List<Resident> left = new ArrayList<>();
        private final String culture;
        private final @Nullable String landline;

        Family(long dwelling, Size size, Dice dice) {
            this.dwelling = dwelling;
            this.size = size;
            this.dice = dice;
            culture = culture();
            landline = dice.chance(.4) ? contacts.landline(dwelling) : null;
        }

        private String culture() {
            return dice.chance(NEWCOMERS) ? names.culture(dice) : Names.BRITISH;
        }

        Household build() {
            switch (size.kind()) {
                case EMPTY -> nobodyAnyMore();
                case SINGLE -> single();
                case COUPLE -> couple(age(22, 88));
                case FAMILY, THREE_GENERATIONS -> family();
                case LONE_PARENT -> loneParent();
                case SHARERS -> sharers(20, 45);
                case STUDENTS -> sharers(18, 24);
            }
            if (dice.chance(PREDECESSOR_LEFT)) predecessors();
            var living =
                    dwelling == dwellings - 1 ? members.subList(0, (int) Math.min(members.size(), lastHas)) : members;
            var home = streets.dwelling(dwelling);
            var before = dice.chance(MOVED_WITHIN) ? streets.dwelling(elsewhere()) : null;
            var event = event();
            var next = event != null && event.what() == Event.What.MOVED ? streets.dwelling(empty()) : null;
            return new Household(
                    home, size.kind(), List.copyOf(living), dead, left, since(before != null), before, next, event);
        }

        /** Accounts that were closed more than six years ago are gone, and with them where people came from. */
        private LocalDate since(boolean lately) {
            int longest = lately || !left.isEmpty() ? 6 * 365 : 26 * 365;
            return Borough.FIRST_DAY.minusDays(30L + dice.below(longest));
        }

        private @Nullable Event event() {
            var own = Dice.of(borough.seed(), "event", dwelling);
            if (borough.days() == 0 || members.isEmpty() || !own.chance(Math.min(.5, EVENT_A_DAY * borough.days())))
                return null;
            return new Event(own.between(1, borough.days()), own.pick(List.of(Event.What.values())));
        }

        private long elsewhere() {
            return dwellings == 1 ? 0 : (dwelling + 1 + dice.below(dwellings - 1)) % dwellings;
        }

        private long empty() {
            long found = elsewhere();
            for (int tries = 0; tries < 1_000 && !isEmpty(found); tries++) found = (found + 1) % dwellings;
            return found;
        }

        private int age(int from, int to) {
            return dice.between(from, to);
        }

        private void single() {
            int age = dice.chance(.46) ? age(66, 94) : age(22, 65);
            var sex = dice.chance(age > 65 ? .66 : .45) ? Sex.FEMALE : Sex.MALE;
            if (age > 65 && dice.chance(.3)) {
                widowed(age, sex);
            } else {
                add(person(culture, sex, age, null).perhapsDivorced(.08));
            }
        }

        private void nobodyAnyMore() {
            if (!dice.chance(.3)) return;
            members.add(built(person(culture, Sex.of(dice), age(60, 96), null), 0));
            dead.add(members.removeFirst().asDead(Borough.FIRST_DAY.minusDays(dice.between(5, 700))));
        }

        private void widowed(int age, Sex sex) {
            couple(age, sex);
            var partner = members.remove(1);
            var died = Borough.FIRST_DAY.minusDays(dice.between(20, 6 * 365));
            dead.add(partner.asDead(died));
        }

        private void couple(int age) {
            couple(age, Sex.of(dice));
        }

        private void couple(int age, Sex sex) {
            var other = dice.chance(.97) ? sex.other() : sex;
            var hers = dice.chance(.9) ? culture : culture();
            int otherAge = Math.max(19, age + dice.between(-5, 5));
            var one = person(culture, sex, age, null);
            var two = person(hers, other, otherAge, null);
            if (dice.chance(MARRIED)) {
                int year = Borough.FIRST_DAY.getYear() - dice.below(Math.max(1, Math.min(age, otherAge) - 19));
                if (other == Sex.FEMALE) two.marries(one, year);
                else one.marries(two, year);
            }
            add(one);
            add(two);
        }

        private void family() {
            int age = age(24, 54);
            couple(age, Sex.FEMALE);
            var mother = members.get(0);
            var father = members.get(1);
            if (size.kind() == Kind.THREE_GENERATIONS) {
                boolean his = dice.chance(.5);
                var sex = dice.chance(.7) ? Sex.FEMALE : Sex.MALE;
                var surname = his ? father.surname() : mother.former().orElse(mother.surname());
                add(person(culture, sex, age + dice.between(22, 36), surname));
            }
            children(age, father.surname(), father);
        }

        private void loneParent() {
            int age = age(20, 54);
            boolean woman = dice.chance(.86);
            add(person(culture, woman ? Sex.FEMALE : Sex.MALE, age, null).perhapsDivorced(.15));
            var surname = dice.chance(.6) ? members.getFirst().surname() : names.surname(dice, culture);
            children(age, surname, members.getFirst());
        }

        private void children(int motherAge, String surname, Resident father) {
            int age = Math.max(0, motherAge - dice.between(19, 36));
            LocalDate born = null;
            for (int i = 0; i < size.children(); i++) {
                boolean twin = born != null && dice.chance(TWINS * 2);
                var child = person(culture, Sex.of(dice), age, surname);
                if (twin && born != null) child.bornOn(born);
                boolean first = members.stream().noneMatch(m -> m.sex() == Sex.MALE && !m.isAdult());
                if (first && child.sex == Sex.MALE && father.sex() == Sex.MALE && dice.chance(NAMED_AFTER_FATHER))
                    child.named(father.given());
                if (members.stream()
                        .anyMatch(m ->
                                m.given().equals(child.given()) && !m.entity().equals(father.entity())))
                    child.renamedAgain();
                add(child);
                born = child.born();
                age = Math.max(0, age - dice.between(1, 5));
            }
        }

        private void sharers(int from, int to) {
            for (int i = 0; i < size.adults(); i++) {
                boolean sibling = i > 0 && size.kind() == Kind.SHARERS && dice.chance(.12);
                var theirs = i == 0 || sibling ? culture : culture();
                add(person(
                        theirs,
                        Sex.of(dice),
                        age(from, to),
                        sibling ? members.getFirst().surname() : null));
            }
        }

        private void predecessors() {
            var theirs = culture();
            int age = age(22, 70);
            var one = person(theirs, Sex.of(dice), age, null);
            left.add(built(one, 8));
            if (dice.chance(.5)) {
                var two = person(theirs, one.sex.other(), Math.max(19, age + dice.between(-4, 4)), null);
                if (dice.chance(.6)) two.sharesSurnameOf(one);
                left.add(built(two, 9));
            }
        }

        private PersonDraft person(String theirs, Sex sex, int age, @Nullable String familyName) {
            return new PersonDraft(names, dice, theirs, sex, age, familyName);
        }

        private void add(PersonDraft draft) {
            members.add(built(draft, members.size()));
        }

        private Resident built(PersonDraft draft, int index) {
            return draft.build(contacts, dwelling, index, landline);
        }
    }
}
