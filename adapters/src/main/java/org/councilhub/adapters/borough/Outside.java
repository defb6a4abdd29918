package org.councilhub.adapters.borough;

import java.util.List;

/** An address outside the district, at home or abroad; as invented as those inside. */
record Outside(List<String> lines, String postcode, boolean abroad) {
    private static final List<String> STREETS = List.of(
            "Harbour Street",
            "Mount Road",
            "Bishops Way",
            "Tower Close",
            "Regent Avenue",
            "Castle Hill",
            "Eastgate",
            "Lime Grove");
    private static final List<String> TOWNS =
            List.of("Norhampton", "Easterham", "Wrelby", "Port Ansley", "Great Tolling", "Stanhythe", "Upper Mardon");
    private static final List<List<String>> ABROAD = List.of(
            List.of("12 Rue de l'Église", "Montclair", "France"),
            List.of("Calle Peñón 8", "Villaluz", "Spain"),
            List.of("Lindenstraße 4", "Neuweiler", "Germany"),
            List.of("44 Ocean Parade", "Port Wallace", "Australia"));

    static Outside draw(Dice dice) {
        if (dice.chance(.06)) return new Outside(dice.pick(ABROAD), "", true);
        var lines = List.of(dice.between(1, 180) + " " + dice.pick(STREETS), dice.pick(TOWNS));
        var code = "KQ" + dice.between(1, 30) + " " + dice.between(1, 9) + "ABDEFGHJLN".charAt(dice.below(10))
                + "PQRSTUWXYZ".charAt(dice.below(10));
        return new Outside(lines, code, false);
    }
}
