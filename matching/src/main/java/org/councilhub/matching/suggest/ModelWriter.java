package org.councilhub.matching.suggest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.councilhub.matching.blocking.StandardRules;
import org.councilhub.matching.compare.ComparisonType;
import org.councilhub.matching.model.AddressColumns;
import org.councilhub.matching.value.Kind;
import org.councilhub.matching.value.Reading;

/** Writes a draft as the text of a model. */
final class ModelWriter {
    private static final String HOUSEHOLD = "household";
    private static final String OCCUPANTS = "occupants";
    private static final String COMMUNITY = "community";
    private static final String SITE = "site";
    private static final String CHAIN = "chain";
    private static final int TOO_COMMON = 30;

    private final String name;
    private final long records;
    private final List<Recognised> recognised;
    private final Draft draft;
    private final StringBuilder out = new StringBuilder();

    ModelWriter(String name, long records, List<Recognised> recognised, Draft draft) {
        this.name = name;
        this.records = records;
        this.recognised = recognised;
        this.draft = draft;
    }

    String write() {
        head();
        fields();
        blocking();
        comparisons();
        guards();
        contradictions();
        Addresses.of(recognised, recognised).ifPresent(this::addresses);
        return out.toString();
    }

    /** What different ones of the records may have in common without being one. */
    private List<String> ties() {
        var ties = new ArrayList<String>();
        boolean placed = draft.has("lines") || draft.has("postcode") || draft.has("phones");
        if (draft.has("surname") && placed) ties.addAll(List.of(HOUSEHOLD, OCCUPANTS));
        if (draft.has("surname") || draft.has("given")) ties.add(COMMUNITY);
        if (draft.compares("organisation") && placed) ties.addAll(List.of(SITE, CHAIN));
        return ties;
    }

    private void head() {
        line(String.format(
                Locale.ROOT,
                "# Suggested for %,d records. Weights are log2(m / u): m is the chance of a level among records of the same one, u among",
                records));
        line("# records of different ones.");
        line("model: %s".formatted(quoted(name)));
        line("");
        var prior = prior();
        line("# Bits: the odds that two records drawn at random are of the same one, if one in two had a partner.");
        line("prior: %s".formatted(prior));
        var ties = ties();
        if (!ties.isEmpty()) {
            line("");
            line(
                    ties.getFirst().equals(SITE)
                            ? "# Different ones that agree all the same: at one site, branches of one chain."
                            : "# Different people who agree all the same: of one family at one address, of one address without a name in common, of one");
            if (!ties.getFirst().equals(SITE)) line("# community with few names.");
            line("alternatives: {%s}"
                    .formatted(ties.stream()
                            .map(tie -> tie + ": " + (tie.equals(COMMUNITY) ? "-7" : prior))
                            .collect(Collectors.joining(", "))));
        }
        line("thresholds: {match: 2, review: 0, floor: -4}");
    }

    private String prior() {
        return String.format(Locale.ROOT, "%.1f", -StrictMath.log(Math.max(2.0, (double) records)) / StrictMath.log(2));
    }

    private void fields() {
        line("");
        line("# What the columns were taken for:");
        for (var r : recognised) line("#   %s".formatted(r.line()));
        line("fields:");
        for (var field : draft.fields()) {
            var from = field.columns().stream().map(ModelWriter::quoted).collect(Collectors.joining(", ", "[", "]"));
            var read = read(field.reading());
            line("  %s: {kind: %s, from: %s%s%s}"
                    .formatted(quoted(field.name()), field.kind().word(), from, read, otherwise(field)));
        }
    }

    private static String otherwise(Draft.DraftField field) {
        return field.otherwise()
                .map(other -> ", else: {from: %s%s}".formatted(columns(other.columns()), read(other.reading())))
                .orElse("");
    }

    private static String columns(List<String> names) {
        var quoted = names.stream().map(ModelWriter::quoted).collect(Collectors.joining(", "));
        return names.size() == 1 ? quoted : "[" + quoted + "]";
    }

    private static String read(Reading reading) {
        return reading == Reading.AS_IS ? "" : ", read: " + reading.word();
    }

    private void blocking() {
        line("");
        line("# Two records are compared when they share any key.");
        line("blocking:");
        line("  population: 1");
        line("  too-common: " + TOO_COMMON);
        line("  stop: []");
        line("  rules:");
        var kinds = new LinkedHashMap<String, Kind>();
        for (var field : draft.fields()) kinds.put(field.name(), field.kind());
        StandardRules.of(kinds)
                .forEach((rule, parts) -> line("    %s: [%s]".formatted(quoted(rule), String.join(", ", parts))));
    }

    private void comparisons() {
        line("");
        line("comparisons:");
        for (var comparison : draft.comparisons()) {
            line("  %s:".formatted(quoted(comparison.name())));
            line("    type: %s".formatted(comparison.type().word()));
            line("    fields: [%s]"
                    .formatted(comparison.fields().stream()
                            .map(ModelWriter::quoted)
                            .collect(Collectors.joining(", "))));
            if (!comparison.silentAfter().isEmpty()) line("    silent-after: {%s}".formatted(comparison.silentAfter()));
            line("    levels:");
            for (var level : Levels.of(levels(comparison))) line("      %s".formatted(level.yaml(ties())));
        }
    }

    /** A date of which nothing says that it is a birth is less one's own. */
    private static String levels(Draft.DraftComparison comparison) {
        boolean other =
                comparison.type() == ComparisonType.DATE && !comparison.name().equals("born");
        return other ? "date" : comparison.type().word();
    }

    private void guards() {
        if (!draft.compares(Drafting.GENERATION)) return;
        line("");
        line("# DIFFERENT inside the clustering, whatever the weights are.");
        line("guards:");
        line("  father and son:");
        line("    generation: different");
    }

    private void contradictions() {
        var of = new ArrayList<String>();
        if (ties().contains(SITE) && !ties().contains(COMMUNITY)) {
            of.add("organisation: [some-words, different]");
            if (draft.compares("home")) of.add("home: [street, sector, district, area, different]");
            for (var phone : List.of("landline", "phone")) if (draft.compares(phone)) of.add(phone + ": different");
        }
        if (draft.compares("given")) of.add("given: [different, initial-differs]");
        if (draft.compares("surname")) of.add("surname: different");
        if (draft.compares("born")) of.add("born: different");
        if (of.size() < 2) return;
        line("");
        line(
                "# One contradiction can be a mistake or a change of name; several together are far less likely than their product says.");
        line("contradictions:");
        line("  of: {%s}".formatted(String.join(", ", of)));
        var unless = new ArrayList<String>();
        if (draft.compares("email")) unless.add("email: [exact, user, near]");
        if (draft.compares("mobile")) unless.add("mobile: [exact, near]");
        if (!unless.isEmpty()) line("  unless: {%s}".formatted(String.join(", ", unless)));
        line("  two: -6");
        line("  three: -12");
    }

    private void addresses(AddressColumns columns) {
        line("");
        line("# For link: what the columns of the addresses and of their gazetteer say.");
        line("addresses:");
        columns("names", columns.names());
        columns("units", columns.units());
        columns("premises", columns.premises());
        columns("streets", columns.streets());
        columns("lines", columns.lines());
        columns("localities", columns.localities());
        columns("postcodes", columns.postcodes());
        columns("areas", columns.areas());
        columns("uprns", columns.uprns());
    }

    private void columns(String part, List<String> columns) {
        if (!columns.isEmpty())
            line("  %s: [%s]"
                    .formatted(part, columns.stream().map(ModelWriter::quoted).collect(Collectors.joining(", "))));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9_-]*") && !text.matches("(?i)null|true|false|yes|no|on|off|y|n")
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
