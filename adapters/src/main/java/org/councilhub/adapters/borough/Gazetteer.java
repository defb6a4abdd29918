package org.councilhub.adapters.borough;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilhub.adapters.borough.Dwelling.Form;

/** The district's land and property gazetteer as it stands on a given day: what each street and property says of itself. */
final class Gazetteer {
    static final String SOURCE = "gazetteer";
    static final String CUSTODIAN = "9950";
    private static final double CHANGE_A_DAY = .0008;
    private static final double OTHER_NAME = .04; // of homes: an alternative address
    private static final double OLD_NAME = .02;
    private static final double WITH_PREDECESSOR = .006; // of homes: the site that it was built on is still in the file
    private static final int SHOPS = 5; // in the first street of each quarter

    /** @param rows of types 21 and 24, without PRO_ORDER: type, change type and then the rest */
    record Entry(String uprn, String usrn, List<List<String>> rows) {}

    private final Borough borough;
    private final Streets streets;
    private final StreetNames names;
    private final List<String> firms;

    Gazetteer(Borough borough, Households households) {
        this.borough = borough;
        streets = households.streets();
        names = new StreetNames(borough.seed());
        firms = Table.read("streets.tsv").stream()
                .filter(row -> row.getFirst().equals("business"))
                .map(row -> Table.from(row, 1))
                .findFirst()
                .orElseThrow();
    }

    /** All properties of a street: homes, the shells that hold flats, shops, sites. */
    List<Entry> entries(Street street, int day) {
        var entries = new ArrayList<Entry>();
        Set<String> shells = new LinkedHashSet<>();
        for (var dwelling : street.dwellings()) {
            dwelling.shell().filter(shells::add).ifPresent(shell -> entries.add(shell(street, dwelling, shell)));
            entries.add(home(street, dwelling, day));
            if (dice("predecessor", dwelling).chance(WITH_PREDECESSOR)) entries.add(site(street, dwelling));
        }
        if (street.number() % Streets.STREETS == 0)
            for (int i = 0; i < Math.min(SHOPS, street.dwellings().size()); i++)
                shop(street, i).ifPresent(entries::add);
        return entries;
    }

    private Dice dice(String what, Dwelling dwelling) {
        return Dice.of(borough.seed(), what, dwelling.number());
    }

    /** The day on which the home gets another name; 0 when never. */
    private int changeDay(Dwelling dwelling) {
        var dice = dice("gazetteer change", dwelling);
        boolean changes = borough.days() > 0 && dice.chance(Math.min(.3, CHANGE_A_DAY * borough.days()));
        return changes ? dice.between(1, borough.days()) : 0;
    }

    boolean changesOn(Street street, int day) {
        return street.dwellings().stream().anyMatch(dwelling -> changeDay(dwelling) == day);
    }

    /** The homes of a street that change on that day, whole. */
    List<Entry> changed(Street street, int day) {
        return street.dwellings().stream()
                .filter(dwelling -> changeDay(dwelling) == day)
                .map(dwelling -> home(street, dwelling, day))
                .toList();
    }

    private Entry home(Street street, Dwelling dwelling, int day) {
        var dice = dice("gazetteer", dwelling);
        var entered = Borough.FIRST_DAY.minusDays(2_000 + dice.below(7_000));
        int change = changeDay(dwelling);
        boolean changed = change > 0 && change <= day;
        var updated = changed ? Borough.FIRST_DAY.plusDays(change) : entered.plusDays(dice.below(1_900));
        var rows = new ArrayList<List<String>>();
        rows.add(DtfRows.blpu(
                dwelling.uprn(), 1, type(dwelling, dice), dwelling.shellUprn(), dwelling, entered, null, updated, ""));
        var lpi = new DtfRows.Lpi(dwelling, street, dwelling.uprn(), entered, updated);
        rows.add(lpi.row(0, 1, DtfRows.sao(dwelling), DtfRows.pao(dwelling), dwelling.postcode(), null));
        boolean single = dwelling.form() == Form.HOUSE;
        if (single && dice.chance(OTHER_NAME))
            rows.add(lpi.row(
                    1, 3, DtfRows.Part.NONE, new DtfRows.Part(0, "", names.cottage(dice)), dwelling.postcode(), null));
        if (single && dice.chance(OLD_NAME))
            rows.add(lpi.row(
                    2,
                    8,
                    DtfRows.Part.NONE,
                    new DtfRows.Part(0, "", names.otherCottage(dice)),
                    dwelling.postcode(),
                    entered.plusDays(900)));
        if (changed)
            rows.add(lpi.row(
                    3,
                    3,
                    DtfRows.sao(dwelling),
                    new DtfRows.Part(dwelling.house(), "", names.otherCottage(dice("new name", dwelling))),
                    dwelling.postcode(),
                    null));
        return new Entry(dwelling.uprn(), street.usrn(), rows);
    }

    private static String type(Dwelling dwelling, Dice dice) {
        return switch (dwelling.form()) {
            case FLAT, CONVERTED -> "RD06";
            case NAMED -> "RD02";
            case HOUSE, SUFFIXED -> dice.pick(List.of("RD02", "RD03", "RD03", "RD04", "RD04"));
        };
    }

    private Entry shell(Street street, Dwelling flat, String uprn) {
        var dice = dice("shell", flat);
        var entered = Borough.FIRST_DAY.minusDays(2_000 + dice.below(7_000));
        var pao = new DtfRows.Part(flat.house(), "", flat.building() == null ? "" : flat.building());
        return new Entry(
                uprn,
                street.usrn(),
                List.of(
                        DtfRows.blpu(uprn, 1, "PP", null, flat, entered, null, entered, ""),
                        new DtfRows.Lpi(flat, street, uprn, entered, entered)
                                .row(0, 1, DtfRows.Part.NONE, pao, flat.postcode(), null)));
    }

    private Entry site(Street street, Dwelling dwelling) {
        var uprn = streets.uprn(dwelling.number(), 2);
        var entered = Borough.FIRST_DAY.minusDays(9_500);
        var ended = entered.plusDays(400);
        var pao = new DtfRows.Part(
                0, "", "DEVELOPMENT SITE AT " + (dwelling.house() > 0 ? dwelling.house() : dwelling.building()));
        return new Entry(
                uprn,
                street.usrn(),
                List.of(
                        DtfRows.blpu(uprn, 8, "LD", null, dwelling, entered, ended, ended, ""),
                        new DtfRows.Lpi(dwelling, street, uprn, entered, ended)
                                .row(0, 8, DtfRows.Part.NONE, pao, "", ended)));
    }

    /** Shops stand beyond the last home of the street. */
    private Optional<Entry> shop(Street street, int index) {
        var neighbour = street.dwellings().get(index);
        if (dice("predecessor", neighbour).chance(WITH_PREDECESSOR)) return Optional.empty(); // its number is taken
        var uprn = streets.uprn(neighbour.number(), 2);
        var dice = dice("shop", neighbour);
        var entered = Borough.FIRST_DAY.minusDays(1_000 + dice.below(7_000));
        var firm = dice.pick(firms);
        var pao = new DtfRows.Part(201 + 2 * index, "", "");
        return Optional.of(new Entry(
                uprn,
                street.usrn(),
                List.of(
                        DtfRows.blpu(uprn, 1, "CR08", null, neighbour, entered, null, entered, firm),
                        new DtfRows.Lpi(neighbour, street, uprn, entered, entered)
                                .row(0, 1, DtfRows.Part.NONE, pao, neighbour.postcode(), null))));
    }
}
