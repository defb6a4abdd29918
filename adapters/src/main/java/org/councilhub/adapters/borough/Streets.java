package org.councilhub.adapters.borough;

import java.util.ArrayList;
import java.util.List;
import org.councilhub.adapters.borough.Dwelling.Form;
import org.jspecify.annotations.Nullable;

/**
 * The borough on the ground. A block of {@value #BLOCK} dwellings is a village or quarter with {@value #STREETS} streets; any
 * dwelling is found from its number alone, by laying out its street.
 */
final class Streets {
    static final int BLOCK = 400;
    static final int STREETS = 16;
    private static final int[] SIZES = {8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 40, 48, 52
    }; // dwellings a street, BLOCK in all
    private static final int BLOCKS_A_TOWN = 24;
    private static final int CODES_A_BLOCK = 34;
    private static final int CODES_A_SECTOR = 170; // of 400 possible ones, as is usual
    private static final long FIRST_UPRN = 9_950_000_000L;
    private static final long FIRST_USRN = 99_000_000L;
    private static final String UNIT_LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
    private static final int UNITS = UNIT_LETTERS.length() * UNIT_LETTERS.length();
    private static final List<String> AREAS = List.of("KB", "KC", "KD", "KE", "KF", "KG"); // none is in use

    private final long seed;
    private final long dwellings;
    private final StreetNames names;
    private final Scramble uprns;
    private @Nullable Street last;

    Streets(long seed, long dwellings) {
        this.seed = seed;
        this.dwellings = dwellings;
        names = new StreetNames(seed);
        uprns = new Scramble(seed, "uprn", 3 * (dwellings + BLOCK));
    }

    /** How many streets hold the borough's dwellings. */
    long count() {
        long block = (dwellings - 1) / BLOCK;
        return block * STREETS + streetInBlock(sizes(block), (int) ((dwellings - 1) % BLOCK)) + 1;
    }

    Dwelling dwelling(long number) {
        long block = number / BLOCK;
        int offset = (int) (number % BLOCK);
        int[] sizes = sizes(block);
        int within = streetInBlock(sizes, offset);
        var street = street(block * STREETS + within);
        return street.dwellings().get(offset - before(sizes, within));
    }

    /** The last street ends with the borough's last dwelling. */
    Street street(long number) {
        if (last == null || last.number() != number) last = layOut(number);
        return last;
    }

    /** @param use 0 the dwelling, 1 its building's shell, 2 a neighbouring object */
    String uprn(long dwelling, int use) {
        return Long.toString(FIRST_UPRN + uprns.of(3 * dwelling + use));
    }

    private int[] sizes(long block) {
        var dice = Dice.of(seed, "street sizes", block);
        int[] sizes = SIZES.clone();
        for (int i = sizes.length - 1; i > 0; i--) {
            int j = dice.below(i + 1);
            int kept = sizes[i];
            sizes[i] = sizes[j];
            sizes[j] = kept;
        }
        return sizes;
    }

    private static int streetInBlock(int[] sizes, int offset) {
        int street = 0;
        for (int end = sizes[0]; offset >= end; end += sizes[street]) street++;
        return street;
    }

    private static int before(int[] sizes, int street) {
        int sum = 0;
        for (int i = 0; i < street; i++) sum += sizes[i];
        return sum;
    }

    private Street layOut(long number) {
        long block = number / STREETS;
        int within = (int) (number % STREETS);
        int[] sizes = sizes(block);
        long first = block * BLOCK + before(sizes, within);
        int size = (int) Math.min(sizes[within], dwellings - first);
        long town = block / BLOCKS_A_TOWN;
        var dice = Dice.of(seed, "street", number);
        var street = new Street(
                number,
                Long.toString(FIRST_USRN + number),
                names.street(town, (int) (number - town * BLOCKS_A_TOWN * STREETS)),
                names.place(block),
                names.place(town * BLOCKS_A_TOWN),
                430_000 + (int) (block % 100) * 900 + dice.below(800),
                310_000 + (int) (block / 100) * 900 + dice.below(800),
                List.of());
        return street.with(new Layout(dice, street, first, before(sizes, within)).fill(size));
    }

    /** Builds along one street. */
    private final class Layout {
        private final Dice dice;
        private final Street street;
        private final long first;
        private final int codeBefore;
        private final List<Dwelling> built = new ArrayList<>();
        private int house;
        private int buildingStart;
        private final int step;

        Layout(Dice dice, Street street, long first, int dwellingsBefore) {
            this.dice = dice;
            this.street = street;
            this.first = first;
            codeBefore = dwellingsBefore * CODES_A_BLOCK / BLOCK;
            step = dice.chance(.5) ? 1 : 2;
            house = dice.chance(.85) ? 1 : dice.between(2, 160);
        }

        List<Dwelling> fill(int size) {
            var kind = dice.weighted(60, 9, 18, 13);
            while (built.size() < size) {
                int room = size - built.size();
                switch (kind) {
                    case 0 -> house(dice.chance(.03) ? unused(names.cottage(dice)) : null);
                    case 1 -> lane();
                    case 2 -> building(Math.min(room, dice.between(6, 24)));
                    default -> terrace(Math.min(room, dice.between(2, 4)));
                }
            }
            return built;
        }

        private void house(@Nullable String name) {
            add(name == null ? Form.HOUSE : Form.NAMED, null, null, name, house);
            house += step;
        }

        private void lane() {
            if (dice.chance(.45)) {
                add(Form.NAMED, null, null, unused(names.cottage(dice)), 0);
            } else {
                house(null);
            }
        }

        private String unused(String name) {
            var other = name;
            while (isUsed(other)) other = names.otherCottage(dice);
            return other;
        }

        private boolean isUsed(String name) {
            return built.stream().anyMatch(d -> name.equals(d.building()));
        }

        private void building(int flats) {
            if (flats < 4) {
                house(null);
                return;
            }
            var name = names.building(dice);
            var shell = shell();
            for (int flat = 1; flat <= flats; flat++) add(Form.FLAT, shell, Integer.toString(flat), name, house);
            house += step;
        }

        private void terrace(int flats) {
            if (flats < 2 || dice.chance(.6)) {
                house(null);
                return;
            }
            var form = dice.chance(.5) ? Form.SUFFIXED : Form.CONVERTED;
            var shell = shell();
            for (int flat = 0; flat < flats; flat++) add(form, shell, "" + (char) ('A' + flat), null, house);
            house += step;
        }

        private String shell() {
            buildingStart = built.size();
            return uprn(first + built.size(), 1);
        }

        private void add(
                Form form, @Nullable String shell, @Nullable String flat, @Nullable String building, int number) {
            int index = built.size();
            long dwelling = first + index;
            built.add(new Dwelling(
                    dwelling,
                    form,
                    uprn(dwelling, 0),
                    shell,
                    flat,
                    building,
                    number,
                    street.name(),
                    street.usrn(),
                    street.locality(),
                    street.town(),
                    postcode(shell == null ? index : buildingStart),
                    street.easting() + 7 * index,
                    street.northing() + 3 * index,
                    "E0599" + String.valueOf(1000 + street.number() / STREETS / 4 % 9000)));
        }

        /** A code serves about seventeen homes; both sides of a street share theirs. */
        private String postcode(int index) {
            long code =
                    street.number() / STREETS * CODES_A_BLOCK + street.number() % STREETS + codeBefore / 2 + index / 26;
            long sector = code / CODES_A_SECTOR;
            int unit = (int) (code % CODES_A_SECTOR * 7 % UNITS);
            long district = sector / 8;
            return AREAS.get((int) (district / 99)) + (district % 99 + 1) + " " + (sector % 8 + 1)
                    + UNIT_LETTERS.charAt(unit / UNIT_LETTERS.length())
                    + UNIT_LETTERS.charAt(unit % UNIT_LETTERS.length());
        }
    }
}
