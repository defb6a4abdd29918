package org.councilhub.matching.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Short forms of given names. Two names are related when they share a root: Bill and Will through William, Bill and William. */
public final class Nicknames {
    private static final Supplier<Nicknames> TABLE = StableOnce.of(Nicknames::read);

    private final Map<String, List<String>> formal;
    private final String hash;

    private Nicknames(Map<String, List<String>> formal, String hash) {
        this.formal = formal;
        this.hash = hash;
    }

    /** The name itself and the formal names that it is a short form of. */
    public static List<String> roots(String name) {
        var known = TABLE.get().formal.get(name);
        return known == null ? List.of(name) : known;
    }

    public static String hash() {
        return TABLE.get().hash;
    }

    private static Nicknames read() {
        var file = TableFile.of("nicknames.txt.gz");
        var formal = new HashMap<String, List<String>>();
        for (var line : file.lines()) {
            var names = List.of(line.split(" ", -1));
            for (var shortForm : names.subList(1, names.size()))
                formal.computeIfAbsent(shortForm, s -> new ArrayList<>(List.of(s)))
                        .add(names.getFirst());
        }
        return new Nicknames(formal, file.hash());
    }
}
