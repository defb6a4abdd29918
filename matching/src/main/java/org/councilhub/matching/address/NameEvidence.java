package org.councilhub.matching.address;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.councilhub.matching.address.Asked.Word;

/**
 * What two names say about being of the same place. A word counts by its rarity, less what the words before it have said already; one that the
 * street or town says, too, counts little; one that only one side has costs.
 */
final class NameEvidence {
    private static final double ERROR = .8; // of a word's worth, when it is matched with an error
    private static final double SAID_BY_STREET = .15; // of a word's worth
    private static final double ONE_SIDED =
            .2; // of its worth that a name costs which the other side does not have at all
    /** Of what the shorter name says that must be shared, or they are names of two places. */
    private static final double LEAST_SHARED = .4;

    private final Gazetteer gazetteer;
    private final Vocabulary words;
    private final Asked asked;
    private final Entry entry;
    private final boolean[] explained;
    private final List<Word> shared = new ArrayList<>();
    private final List<Integer> onlyAsked = new ArrayList<>();
    private final List<Integer> onlyEntry = new ArrayList<>();
    private int saidByAsked;
    private int saidByEntry;
    private int sharedWorth;
    private boolean contrary;

    private NameEvidence(Gazetteer gazetteer, Asked asked, Entry entry) {
        this.gazetteer = gazetteer;
        this.words = gazetteer.words();
        this.asked = asked;
        this.entry = entry;
        explained = explained();
    }

    static NameEvidence of(Gazetteer gazetteer, Asked asked, Entry entry) {
        var evidence = new NameEvidence(gazetteer, asked, entry);
        evidence.ofAsked();
        evidence.ofEntry();
        return evidence;
    }

    /** Millibits off for a name that the asked address does not say. */
    static int oneSided(Gazetteer gazetteer, Asked asked, Entry entry) {
        int cost = 0;
        for (int word : entry.name())
            if (!Asked.say(asked.locality(), word))
                cost += (int) (gazetteer.words().ofNames(word) * ONE_SIDED);
        return -cost;
    }

    private void ofAsked() {
        var name = asked.name();
        for (int i = 0; i < name.size(); i++) {
            var word = name.get(i);
            int match = word.among(entry.name());
            boolean in = match != Vocabulary.UNKNOWN;
            if (in) shared.add(word);
            if (word.joined() && in) sharedWorth += words.ofNames(match);
            if (word.joined() || explained[i]) continue;
            int worth = words.ofNames(in ? match : word.number());
            saidByAsked += worth;
            if (in) sharedWorth += worth;
            else if (!word.isAmong(entry.street()) && !word.isAmong(entry.locality())) {
                onlyAsked.add(word.number());
                contrary |= isContrary(word);
            }
        }
    }

    private void ofEntry() {
        for (int i = 0; i < entry.name().length; i++) {
            if (explained[asked.name().size() + i]) continue;
            int word = entry.name()[i];
            saidByEntry += words.ofNames(word);
            boolean known = Asked.say(asked.name(), word)
                    || Asked.say(asked.locality(), word)
                    || Asked.say(asked.street(), word);
            if (!known) onlyEntry.add(word);
        }
    }

    private boolean isContrary(Word word) {
        for (int other : entry.name())
            if (gazetteer.contrasts().areContrary(word.number(), other) && !Asked.say(asked.name(), other)) return true;
        return false;
    }

    /** Whether a word of one name contradicts one of the other: INFANT, JUNIOR. */
    boolean isContrary() {
        return contrary;
    }

    /** Whether they share too little to be one name. */
    boolean isConflict() {
        return sharedWorth < LEAST_SHARED * Math.min(saidByAsked, saidByEntry);
    }

    /** Millibits: all that both say. */
    int said() {
        return saidByAsked + saidByEntry;
    }

    /** Millibits: what is on one side only. */
    int missing() {
        return together(onlyAsked) + together(onlyEntry);
    }

    /**
     * Millibits that the shared words are worth.
     *
     * @param onStreet whether the streets agree, so that the words of the street are no news in a name
     */
    int gain(boolean onStreet) {
        shared.sort(Comparator.comparingInt((Word w) -> -words.ofNames(w.among(entry.name())))
                .thenComparing(Word::text));
        int gain = 0;
        for (int i = 0; i < shared.size(); i++) {
            int word = shared.get(i).among(entry.name());
            int worth = words.ofNames(word);
            for (int j = 0; j < i && worth > 0; j++)
                worth = Math.min(worth, words.ofNames(word, shared.get(j).among(entry.name())));
            if (onStreet && Asked.isIn(entry.street(), word)) worth = (int) (worth * SAID_BY_STREET);
            else if (Asked.say(asked.locality(), word)) worth = Math.min(worth, withinArea(word));
            gain += (int) (worth * (shared.get(i).number() == word ? 1 : ERROR));
        }
        return gain;
    }

    /** What a word of the place's name says among the names of that place. */
    private int withinArea(int word) {
        return entry.area() < 0 ? (int) (words.ofNames(word) * SAID_BY_STREET) : gazetteer.ofNames(word, entry.area());
    }

    /** What words of one name say together: of each what it adds to those that are rarer. A word that nobody knows may be an error: half. */
    private int together(List<Integer> all) {
        all.sort(Comparator.comparingInt((Integer w) -> -words.ofNames(w)).thenComparing(Comparator.naturalOrder()));
        int said = 0;
        for (int i = 0; i < all.size(); i++) {
            int word = all.get(i);
            if (word == Vocabulary.UNKNOWN) {
                said += words.rarity(0) / 2;
                continue;
            }
            int worth = words.ofNames(word);
            for (int j = 0; j < i; j++)
                if (all.get(j) != Vocabulary.UNKNOWN) worth = Math.min(worth, words.ofNames(word, all.get(j)));
            said += worth;
        }
        return said;
    }

    /** Words that others explain: both halves of one that is written as one, initials and what they stand for. First the asked, then the entry's. */
    private boolean[] explained() {
        var name = asked.name();
        var explained = new boolean[name.size() + entry.name().length];
        for (int i = 1; i < name.size(); i++) {
            if (!name.get(i).joined() || !name.get(i).isAmong(entry.name())) continue;
            explained[i - 1] = true;
            if (i + 1 < name.size()) explained[i + 1] = true;
        }
        Initials.explain(asked.parts().name(), entry.parts().name(), (i, j) -> {
            explained[at(i)] = true;
            explained[name.size() + j] = true;
        });
        Initials.explain(entry.parts().name(), asked.parts().name(), (j, i) -> {
            explained[at(i)] = true;
            explained[name.size() + j] = true;
        });
        return explained;
    }

    /** Where a word of the asked name is when those joined of two stand between. */
    private int at(int index) {
        int seen = -1;
        for (int i = 0; i < asked.name().size(); i++) if (!asked.name().get(i).joined() && ++seen == index) return i;
        return 0;
    }
}
