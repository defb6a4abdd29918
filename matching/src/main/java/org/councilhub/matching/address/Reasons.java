package org.councilhub.matching.address;

import java.util.ArrayList;
import java.util.List;
import org.councilhub.matching.address.Weighed.Veto;

/** Weights in words. */
final class Reasons {
    private Reasons() {}

    static String of(Weighed weighed) {
        var agree = new ArrayList<String>();
        var differ = new ArrayList<String>();
        say(weighed.street(), "street", agree, differ);
        say(weighed.number(), "number", agree, differ);
        say(weighed.unit(), "unit", agree, differ);
        say(weighed.name(), "name", agree, differ);
        say(weighed.place(), "place", agree, differ);
        say(weighed.area(), "neighbourhood", agree, differ);
        var out = new StringBuilder();
        if (!agree.isEmpty()) out.append(String.join(", ", agree)).append(agree.size() == 1 ? " agrees" : " agree");
        if (!agree.isEmpty() && !differ.isEmpty()) out.append("; ");
        if (!differ.isEmpty())
            out.append(String.join(", ", differ)).append(differ.size() == 1 ? " does not" : " do not");
        return out.isEmpty() ? "nothing agrees" : out.toString();
    }

    private static void say(int weight, String what, List<String> agree, List<String> differ) {
        if (weight > 0) agree.add(what);
        else if (weight < 0) differ.add(what);
    }

    static String of(Veto veto) {
        return switch (veto) {
            case NONE -> "";
            case NUMBER -> "another number of the street";
            case UNIT -> "another unit of the building";
            case PARENT -> "the gazetteer has the building or street, not the unit or number in it";
            case CHILD -> "the gazetteer has units or numbers there, not the whole";
            case BESIDE -> "one of the two is what stands beside or behind the other";
            case NAME -> "another name, and no number that agrees";
            case CONTRAST -> "a word of its name is one that tells neighbours apart";
        };
    }
}
