package org.councilhub.adapters.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilhub.adapters.extract.ExtractRow;
import org.councilhub.adapters.gazetteer.RowMap.Kind;
import org.councilhub.adapters.record.Address;
import org.councilhub.adapters.record.Property;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.record.SourceRecord;
import org.jspecify.annotations.Nullable;

/** Joins the rows of one UPRN into a property record. */
final class PropertyRows {
    private static final String APPROVED = "1";
    private static final Map<String, String> STATUS = Map.of(
            APPROVED,
            "approved",
            "3",
            "alternative",
            "5",
            "candidate",
            "6",
            "provisional",
            "7",
            "rejected",
            "8",
            "historical",
            "9",
            "rejected");

    /** Which address stands for a property: the approved one, in English before Welsh, else what comes nearest to it. */
    private static final Comparator<GazetteerRow> BEST_FIRST = Comparator.<GazetteerRow>comparingInt(
                    row -> List.of(APPROVED, "6", "5", "3", "8").indexOf(row.get("STATUS")))
            .thenComparing(row -> !row.get("LANGUAGE").equals("ENG"))
            .thenComparing(row -> row.get("LPI_KEY"));

    private final String source;
    private final Intake.Taken taken;

    PropertyRows(String source, Intake.Taken taken) {
        this.source = source;
        this.taken = taken;
    }

    /** @param rows of one UPRN */
    List<ExtractRow> of(List<GazetteerRow> rows) {
        var property = last(rows, Kind.PROPERTY);
        if (property.isEmpty())
            return rows.stream()
                    .map(
                            row -> rejected(
                                    row,
                                    "row names a UPRN whose BLPU is not in the file, must be; ask the gazetteer's custodian for all rows of a changed property"))
                    .toList();
        return List.of(row(property.get(), rows));
    }

    private ExtractRow row(GazetteerRow property, List<GazetteerRow> rows) {
        var id = new RecordId(source, RecordType.PROPERTY, Long.toString(property.uprn()));
        if (property.isDeleted()) return accepted(property, SourceRecord.deleted(id, taken.version()));
        var addresses = addresses(rows);
        for (var address : addresses) {
            if (street(address).isEmpty())
                return rejected(
                        address,
                        "row names a street that is not in the file, must be; ask the gazetteer's custodian for the streets of changed properties too");
        }
        if (taken.partial() && lacksAddress(property, addresses))
            return rejected(
                    property,
                    "property has no approved address in the file, must have one where rows can be missing; ask the gazetteer's custodian for all its rows");
        try {
            return accepted(property, SourceRecord.of(id, taken.version(), content(property, addresses, rows)));
        } catch (NumberFormatException _) {
            return rejected(property, "coordinates are no numbers, must be metres; ask the gazetteer's custodian");
        }
    }

    /** Best first; rejected ones and those that a change file deletes left out, the last row of a key counts. */
    private static List<GazetteerRow> addresses(List<GazetteerRow> rows) {
        var byKey = new LinkedHashMap<String, GazetteerRow>();
        for (var row : rows) if (row.kind() == Kind.ADDRESS) byKey.put(row.get("LPI_KEY"), row);
        return byKey.values().stream()
                .filter(row -> !row.isDeleted() && STATUS.containsKey(row.get("STATUS")))
                .filter(row -> !"rejected".equals(STATUS.get(row.get("STATUS"))))
                .sorted(BEST_FIRST)
                .toList();
    }

    private static boolean lacksAddress(GazetteerRow property, List<GazetteerRow> addresses) {
        return property.get("STATUS").equals(APPROVED)
                && addresses.stream().noneMatch(address -> address.get("STATUS").equals(APPROVED));
    }

    private Property content(GazetteerRow property, List<GazetteerRow> rows, List<GazetteerRow> all) {
        var organisation = organisation(property, all);
        var addresses = new ArrayList<Address>();
        for (var row : rows) {
            var address = Addresses.of(row, street(row).orElseThrow(), organisation, property.get("POSTCODE"));
            if (!addresses.contains(address)) addresses.add(address);
        }
        return new Property(
                Long.toString(property.uprn()),
                addresses.isEmpty() ? null : addresses.getFirst(),
                addresses.isEmpty() ? List.of() : addresses.subList(1, addresses.size()),
                parent(property.get("PARENT_UPRN")),
                classification(property, all),
                STATUS.get(property.get("STATUS")),
                location(property));
    }

    private static @Nullable String parent(String uprn) {
        var bare = uprn.replaceFirst("^0+", "");
        return bare.isEmpty() ? null : bare;
    }

    private static @Nullable String classification(GazetteerRow property, List<GazetteerRow> rows) {
        return Optional.of(property.get("CLASS"))
                .filter(word -> !word.isEmpty())
                .or(() -> last(rows, Kind.CLASSIFICATION).map(row -> row.get("CLASS")))
                .orElse(null);
    }

    private static String organisation(GazetteerRow property, List<GazetteerRow> rows) {
        return last(rows, Kind.ORGANISATION)
                .filter(row -> !row.isDeleted())
                .map(row -> row.get("ORGANISATION"))
                .orElse(property.get("ORGANISATION"));
    }

    private static Property.@Nullable Location location(GazetteerRow property) {
        if (property.get("X").isEmpty() || property.get("Y").isEmpty()) return null;
        double easting = metres(property.get("X"));
        double northing = metres(property.get("Y"));
        if (easting == 0 && northing == 0) return null;
        var ward = property.get("WARD");
        return new Property.Location(easting, northing, ward.isEmpty() ? null : ward);
    }

    private static double metres(String text) {
        if (text.matches("\\d{1,7}(\\.\\d{1,6})?")) return Double.parseDouble(text);
        throw new NumberFormatException();
    }

    private Optional<Streets.Street> street(GazetteerRow address) {
        return taken.streets().find(address.get("USRN"), address.get("LANGUAGE"));
    }

    private static Optional<GazetteerRow> last(List<GazetteerRow> rows, Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).reduce((first, second) -> second);
    }

    private static ExtractRow accepted(GazetteerRow row, SourceRecord record) {
        return new ExtractRow.Accepted(row.line(), List.of(record));
    }

    private static ExtractRow rejected(GazetteerRow row, String reason) {
        return new ExtractRow.Rejected(row.line(), reason, String.join(",", row.values()));
    }
}
