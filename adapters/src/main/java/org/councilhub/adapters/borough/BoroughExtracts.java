package org.councilhub.adapters.borough;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes what each system of a borough sends, and the truth about it. The layouts stand in docs/borough.md. */
public final class BoroughExtracts {
    private final Borough borough;
    private final Households households;
    private long people;
    private long properties;

    private BoroughExtracts(Borough borough) {
        this.borough = borough;
        households = new Households(borough);
    }

    public static BoroughExtracts of(Borough borough) {
        return new BoroughExtracts(borough);
    }

    /**
     * What was written.
     *
     * @param people rows of people.csv and of truth.csv
     * @param properties rows of truth-property.csv
     */
    public record Summary(long people, long properties) {}

    /** Writes into this folder, which is made when it is not there; files of the same names are replaced. */
    public Summary write(Path out, Progress progress) throws IOException {
        Files.createDirectories(out);
        people = 0;
        properties = 0;
        try (var peopleFile = csv(out.resolve("people.csv"));
                var truth = csv(out.resolve("truth.csv"));
                var propertyTruth = csv(out.resolve("truth-property.csv"))) {
            peopleFile.writeRecord(FlatPerson.HEADER);
            truth.writeRecord("record_id", "entity_id");
            propertyTruth.writeRecord("record_id", "entity_id");
            writeGazetteer(out, propertyTruth, progress);
            var slips = new Slips();
            var councilTax = new CouncilTax(borough, households, slips);
            writeTaxedProperties(councilTax.properties(), propertyTruth);
            for (var system : List.of(
                    councilTax,
                    new HousingRegister(borough, households, slips),
                    new CustomerPlatform(borough, households, slips)))
                writeSystem(system, out, peopleFile, truth, progress);
        }
        return new Summary(people, properties);
    }

    private static CsvWriter csv(Path file) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(Rows.file(file, StandardCharsets.UTF_8));
    }

    private void writeSystem(BackOffice system, Path out, CsvWriter peopleFile, CsvWriter truth, Progress progress)
            throws IOException {
        long total = households.dwellings();
        try (var files = new DailyFiles(system, out, borough.days())) {
            for (long number = 0; number < total; number++) {
                for (var entry : files.write(households.at(number))) {
                    for (var known : entry.people()) {
                        peopleFile.writeRecord(known.person().fields());
                        truth.writeRecord(known.person().recordId(), known.entity());
                        people++;
                    }
                }
                tell(progress, system.source(), number + 1, total);
            }
        }
    }

    private void writeTaxedProperties(Properties taxed, CsvWriter truth) {
        for (long number = 0; number < households.dwellings(); number++) {
            var home = households.streets().dwelling(number);
            property(truth, CouncilTax.SOURCE, taxed.of(home).reference(), home.uprn());
        }
    }

    /** Streets first, then properties: two walks over the borough, nothing kept. */
    private void writeGazetteer(Path out, CsvWriter truth, Progress progress) throws IOException {
        var gazetteer = new Gazetteer(borough, households);
        var files = new ArrayList<GazetteerFile>();
        for (int day = 0; day <= borough.days(); day++) files.add(GazetteerFile.create(out, day));
        long streets = households.streets().count();
        for (long number = 0; number < streets; number++) {
            var street = households.streets().street(number);
            for (int day = 0; day <= borough.days(); day++)
                if (day == 0 || gazetteer.changesOn(street, day)) files.get(day).street(DtfRows.street(street));
        }
        for (long number = 0; number < streets; number++) {
            var street = households.streets().street(number);
            for (var entry : gazetteer.entries(street, 0)) {
                files.getFirst().property(entry, Rows.Change.I);
                property(truth, Gazetteer.SOURCE, entry.uprn(), entry.uprn());
            }
            for (int day = 1; day <= borough.days(); day++)
                for (var entry : gazetteer.changed(street, day)) files.get(day).property(entry, Rows.Change.U);
            tell(progress, Gazetteer.SOURCE, number + 1, streets);
        }
        for (var file : files) file.close();
    }

    private void property(CsvWriter truth, String source, String key, String entity) {
        truth.writeRecord(source + ":" + key, "p" + entity);
        properties++;
    }

    private static void tell(Progress progress, String step, long done, long total) {
        if (done == total || done % Math.max(1, total / 200) == 0) progress.at(step, done, total);
    }
}
