package org.councilhub.adapters.borough;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The extracts of one system: a full one, then one a day with what changed, all written in one pass over the households. */
final class DailyFiles implements AutoCloseable {
    private final BackOffice system;
    private final int days;
    private final List<Rows> files = new ArrayList<>();

    DailyFiles(BackOffice system, Path out, int days) throws IOException {
        this.system = system;
        this.days = days;
        for (int day = 0; day <= days; day++)
            files.add(system.open(out.resolve(system.source()), Borough.FIRST_DAY.plusDays(day)));
    }

    /** @return what the system holds after the last day */
    List<BackOffice.Entry> write(Household household) {
        var entries = system.entries(household, 0);
        for (var entry : entries) files.getFirst().write(Rows.Change.I, entry);
        int changed = household.changed(days);
        if (changed == 0) return entries;
        var after = system.entries(household, changed);
        changes(entries, after, files.get(changed));
        return after;
    }

    private static void changes(List<BackOffice.Entry> before, List<BackOffice.Entry> after, Rows file) {
        Map<String, BackOffice.Entry> old = new HashMap<>();
        before.forEach(entry -> old.put(entry.key(), entry));
        for (var entry : after) {
            var was = old.remove(entry.key());
            if (was == null) file.write(Rows.Change.I, entry);
            else if (!was.fields().equals(entry.fields())) file.write(Rows.Change.U, entry);
        }
        before.stream()
                .filter(entry -> old.containsKey(entry.key()))
                .forEach(entry -> file.write(Rows.Change.D, entry));
    }

    @Override
    public void close() throws IOException {
        for (var file : files) file.close();
    }
}
