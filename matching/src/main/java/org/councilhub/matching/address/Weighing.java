package org.councilhub.matching.address;

import java.util.List;
import java.util.Set;
import org.councilhub.matching.address.Asked.Word;
import org.councilhub.matching.address.Weighed.Veto;

/**
 * Weighs one asked address against one of the gazetteer, in millibits. Rare words count more; number and unit in conflict, or on one side only,
 * are a neighbour, parent or child.
 */
final class Weighing {
    private static final double ERROR =
            .8; // of a word's worth, when it is matched with an error or stands in another place
    private static final double MOST_OF_IT = .8; // of a street's rarity, for words that stand elsewhere to mean it
    /** About 1 in 55 buildings of other streets has the same number, as streets are about that long. */
    private static final int SAME_NUMBER = 5800;

    private static final int NUMBER_IN_RANGE = 4000;
    private static final int NUMBER_MISSING = -1000;
    /** Of the units of other buildings about 1 in 16 has the same number or letter. */
    private static final int SAME_UNIT = 4000;

    private static final int FLAT_OR_NOT = -300;
    /** A postcode stands for some fifteen addresses, a sector for some 3,000, of 30 million; less, as the street has said it in part. */
    private static final int SAME_POSTCODE = 8700;

    private static final int SAME_SECTOR = 2200;
    private static final int OTHER_DISTRICT = -5800;

    private final Gazetteer gazetteer;
    private final Vocabulary words;
    private final Localities localities;
    private final double costOfMissing;
    private final int otherStreet;
    private final int prior;

    Weighing(Gazetteer gazetteer, Localities localities, Habits habits) {
        costOfMissing = habits.costOfMissing();
        otherStreet = habits.costOfOtherStreet();
        this.gazetteer = gazetteer;
        this.words = gazetteer.words();
        this.localities = localities;
        prior = -words.rarity(1);
    }

    Weighed weigh(Asked asked, int number) {
        return new Pair(asked, gazetteer.entry(number)).weighed(number, false);
    }

    /** With the names' evidence even where number or unit forbid, which is else left out to save time. */
    Weighed weighWhole(Asked asked, int number) {
        return new Pair(asked, gazetteer.entry(number)).weighed(number, true);
    }

    private final class Pair {
        private final Asked asked;
        private final Entry entry;
        private final Parts x;
        private final Parts y;
        private boolean onStreet;
        private boolean sameNumber;
        private int name;
        private int missing;
        private int said;
        private Veto veto = Veto.NONE;

        Pair(Asked asked, Entry entry) {
            this.asked = asked;
            this.entry = entry;
            x = asked.parts();
            y = entry.parts();
        }

        Weighed weighed(int at, boolean whole) {
            int street = street();
            int number = number();
            int unit = unit();
            if (x.beside() != y.beside()) veto(Veto.BESIDE);
            if (whole || veto == Veto.NONE) names(whole);
            int place = place();
            int area = localities.weight(asked, at);
            int total = prior + street + number + unit + name + place + area;
            return new Weighed(at, street, number, unit, name, place, area, missing, said, veto, total);
        }

        private void veto(Veto why) {
            if (veto == Veto.NONE) veto = why;
        }

        private int street() {
            if (entry.street().length == 0) return 0;
            boolean streetSaid = !asked.street().isEmpty();
            int street = streetSaid ? on(asked.street(), List.of(), true) : 0;
            if (onStreet) return street;
            street = on(asked.locality(), streetSaid ? List.of() : asked.name(), false);
            onStreet &= !streetSaid || street >= MOST_OF_IT * words.rarity(gazetteer.onStreet(entry));
            if (onStreet) return (int) (street * ERROR);
            return streetSaid ? otherStreet : 0;
        }

        /**
         * What words say of the entry's street; tells whether they mean it.
         *
         * @param own whether they are those of the asked street
         */
        private int on(List<Word> some, List<Word> others, boolean own) {
            int sum = 0;
            int matched = 0;
            int types = 0;
            for (int i = 0; i < some.size() + others.size(); i++) {
                var word = i < some.size() ? some.get(i) : others.get(i - some.size());
                int match = word.among(entry.street());
                if (match == Vocabulary.UNKNOWN) continue;
                matched++;
                sum += (int) (words.ofPlaces(match) * (match == word.number() ? 1 : ERROR));
                if (words.isStreetType(match)) types++;
            }
            onStreet = matched > types || matched >= 2 || (matched == 1 && entry.street().length == 1);
            if (!onStreet) return 0;
            int street = Math.min(sum, words.rarity(gazetteer.onStreet(entry)));
            int left = entry.street().length - matched;
            boolean differ = own && left > 0 && some.size() > matched;
            if (!differ) return street;
            boolean typeOnly = types == 0 && left == 1; // CHURCH ROAD, CHURCH STREET
            return street + (typeOnly ? otherStreet * 2 / 3 : otherStreet);
        }

        private int number() {
            if (!x.hasNumber() && !y.hasNumber()) return 0;
            if (!x.hasNumber() || !y.hasNumber()) {
                boolean named = !asked.name().isEmpty() && entry.name().length > 0;
                if (!named) veto(x.hasNumber() ? Veto.PARENT : Veto.CHILD);
                return NUMBER_MISSING;
            }
            if (x.high() < y.low() || y.high() < x.low()) {
                veto(Veto.NUMBER);
                return 0;
            }
            sameNumber = true;
            return x.low() == y.low() && x.high() == y.high() ? SAME_NUMBER : NUMBER_IN_RANGE;
        }

        private int unit() {
            boolean floors = x.floors() != 0 && y.floors() != 0;
            boolean floorsAgree = floors && Floors.agree(x.floors(), y.floors());
            if (floors && !floorsAgree) veto(Veto.UNIT);
            int unit = floorsAgree ? SAME_UNIT / 2 : 0;
            if (!x.units().isEmpty() && !y.units().isEmpty()) return unit + units(x.units(), y.units());
            if (floorsAgree || x.isPart() == y.isPart()) return unit + (x.isFlat() == y.isFlat() ? 0 : FLAT_OR_NOT);
            veto(x.isPart() ? Veto.PARENT : Veto.CHILD);
            return unit;
        }

        private int units(Set<String> some, Set<String> others) {
            if (some.equals(others)) return SAME_UNIT;
            if (areSameInOtherWriting(some, others)) return -SAME_UNIT / 2;
            veto(Veto.UNIT);
            return 0;
        }

        private void names(boolean whole) {
            if (asked.name().isEmpty() || entry.name().length == 0) {
                if (!sameNumber && asked.name().isEmpty() != (entry.name().length == 0)) veto(Veto.NAME);
                name = NameEvidence.oneSided(gazetteer, asked, entry);
                return;
            }
            var evidence = NameEvidence.of(gazetteer, asked, entry);
            if (evidence.isContrary()) veto(Veto.CONTRAST);
            if (!sameNumber && evidence.isConflict()) veto(Veto.NAME);
            if (!whole && veto != Veto.NONE) return; // another one, whatever the names weigh
            missing = evidence.missing();
            said = evidence.said();
            name = evidence.gain(onStreet) - (int) (costOfMissing * missing);
        }

        private int place() {
            int code = postcode();
            int locality = locality();
            int area = area();
            locality = area < 0 ? area : Math.max(area, locality);
            return code > 0 && locality > 0
                    ? together(Math.max(code, locality), Math.min(code, locality))
                    : code + locality;
        }

        /** Of what says the same thing again a third counts. */
        private static int together(int greatest, int others) {
            return greatest + others / 3;
        }

        private int locality() {
            int sum = 0;
            int greatest = 0;
            for (var word : asked.locality()) {
                int match = word.among(entry.locality());
                if (match == Vocabulary.UNKNOWN) continue;
                sum += words.ofPlaces(match);
                greatest = Math.max(greatest, words.ofPlaces(match));
            }
            return together(greatest, sum - greatest);
        }

        /** Of lists that write areas alike. */
        private int area() {
            if (asked.area() < 0 || entry.area() < 0) return 0;
            return asked.area() == entry.area() ? words.rarity(gazetteer.inArea(entry.area())) : OTHER_DISTRICT;
        }

        private int postcode() {
            if (x.postcode().isEmpty() || y.postcode().isEmpty()) return 0;
            if (x.postcode().equals(y.postcode())) return SAME_POSTCODE;
            if (!Towns.district(x.postcode()).equals(Towns.district(y.postcode()))) return OTHER_DISTRICT;
            return Towns.sector(x.postcode()).equals(Towns.sector(y.postcode())) ? SAME_SECTOR : 0;
        }
    }

    /** FLAT B is FLAT 2 where the one list counts and the other spells. */
    private static boolean areSameInOtherWriting(Set<String> x, Set<String> y) {
        if (x.size() != 1 || y.size() != 1) return false;
        return counted(x.iterator().next()).equals(counted(y.iterator().next()));
    }

    private static String counted(String unit) {
        char c = unit.charAt(0);
        return unit.length() == 1 && c >= 'a' ? String.valueOf(c - 'a' + 1) : unit;
    }
}
