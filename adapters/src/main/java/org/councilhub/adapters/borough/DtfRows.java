package org.councilhub.adapters.borough;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.councilhub.adapters.borough.Dwelling.Form;
import org.jspecify.annotations.Nullable;

/** Rows of DTF 7.3 without their PRO_ORDER: type, type of change, and the fields that docs/borough.md lists. */
final class DtfRows {
    private DtfRows() {}

    /** An addressable object of an LPI: number, suffix, text; absent ones 0 and empty. */
    record Part(int number, String suffix, String text) {
        static final Part NONE = new Part(0, "", "");

        List<String> fields() {
            return List.of(number == 0 ? "" : Integer.toString(number), suffix, "", "", Ascii.upper(text));
        }
    }

    static Part sao(Dwelling dwelling) {
        return switch (dwelling.form()) {
            case FLAT, CONVERTED -> new Part(0, "", "Flat " + dwelling.flat());
            default -> Part.NONE;
        };
    }

    static Part pao(Dwelling dwelling) {
        var building = dwelling.building() == null ? "" : dwelling.building();
        var suffix = dwelling.form() == Form.SUFFIXED && dwelling.flat() != null ? dwelling.flat() : "";
        return new Part(dwelling.house(), suffix, building);
    }

    static List<String> blpu(
            String uprn,
            int status,
            String type,
            @Nullable String parent,
            Dwelling at,
            LocalDate start,
            @Nullable LocalDate end,
            LocalDate updated,
            String organisation) {
        return List.of(
                "21",
                "I",
                uprn,
                Integer.toString(status),
                status == 1 ? "2" : "4",
                start.toString(),
                type,
                parent == null ? "" : parent,
                at.easting() + ".00",
                at.northing() + ".00",
                "1",
                Gazetteer.CUSTODIAN,
                start.toString(),
                end == null ? "" : end.toString(),
                updated.toString(),
                start.toString(),
                Ascii.upper(organisation),
                at.ward(),
                "",
                Gazetteer.CUSTODIAN,
                Gazetteer.CUSTODIAN,
                "");
    }

    /** The LPIs of one property. */
    record Lpi(Dwelling at, Street street, String uprn, LocalDate entered, LocalDate updated) {
        List<String> row(int index, int status, Part sao, Part pao, String postcode, @Nullable LocalDate end) {
            var row = new ArrayList<String>(List.of(
                    "24",
                    "I",
                    uprn,
                    Gazetteer.CUSTODIAN + "L" + uprn.substring(2) + index,
                    "ENG",
                    Integer.toString(status),
                    entered.toString(),
                    end == null ? "" : end.toString(),
                    entered.toString(),
                    updated.toString()));
            row.addAll(sao.fields());
            row.addAll(pao.fields());
            row.addAll(List.of(
                    street.usrn(),
                    "",
                    postcode.isEmpty() ? "N" : "Y",
                    postcode,
                    Ascii.upper(street.town()),
                    status == 1 ? "Y" : "N",
                    Gazetteer.CUSTODIAN,
                    Gazetteer.CUSTODIAN,
                    ""));
            return List.copyOf(row);
        }
    }

    /** Rows of types 11 and 15, without PRO_ORDER. */
    static List<List<String>> street(Street street) {
        var made = Borough.FIRST_DAY.minusDays(9_000).toString();
        var x = street.easting() + ".00";
        var y = street.northing() + ".00";
        var locality = street.locality().equals(street.town()) ? "" : Ascii.upper(street.locality());
        return List.of(
                List.of(
                        "11",
                        "I",
                        street.usrn(),
                        "1",
                        Gazetteer.CUSTODIAN,
                        "2",
                        made,
                        "1",
                        "8",
                        "0",
                        made,
                        made,
                        made,
                        "",
                        x,
                        y,
                        street.easting() + 7 * street.dwellings().size() + ".00",
                        street.northing() + 3 * street.dwellings().size() + ".00",
                        "10"),
                List.of(
                        "15",
                        "I",
                        street.usrn(),
                        Ascii.upper(street.name()),
                        locality,
                        Ascii.upper(street.town()),
                        "KESTERBY AND VALE",
                        "ENG"));
    }
}
