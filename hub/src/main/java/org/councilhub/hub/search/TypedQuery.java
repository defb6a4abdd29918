package org.councilhub.hub.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.UTF32ToUTF8;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.access.View;

/**
 * What somebody typed, as a query over what they may see. Each word counts as often as its best hit: whole before
 * beginning before one typing error. Fixed points instead of corpus statistics, and words of hidden sources and
 * attributes left out, so that neither hits nor order tell of what the reader does not see.
 */
final class TypedQuery {
    static final int MOST_WORDS = 12;
    private static final int MAY_MISS_ONE = 3;
    private static final int SHORTEST_BEGINNING = 2;
    private static final int SHORTEST_BEGINNING_OF_A_NUMBER = 5; // shorter ones begin half of all numbers
    private static final int SHORTEST_WITH_ERROR = 4;
    private static final float WHOLE = 10;
    private static final float BEGINNING = 5;
    private static final float WITH_ERROR = 2.5f;

    /** How much is forgiven. Each is asked only when the one before found nothing: it is slower and less to the point. */
    enum Leniency {
        EVERY_WORD,
        ONE_TYPING_ERROR_A_WORD,
        /** Of three words or more. */
        ALL_WORDS_BUT_ONE;

        Optional<Leniency> next(List<String> words) {
            return switch (this) {
                case EVERY_WORD -> Optional.of(ONE_TYPING_ERROR_A_WORD);
                case ONE_TYPING_ERROR_A_WORD ->
                    words.size() < MAY_MISS_ONE ? Optional.empty() : Optional.of(ALL_WORDS_BUT_ONE);
                case ALL_WORDS_BUT_ONE -> Optional.empty();
            };
        }
    }

    private final Automaton from; // over bytes: the sources and groups that may be seen, as they stand behind a word

    private TypedQuery(View view) {
        from = view.isUnlimited() ? anySource() : sources(view);
    }

    private static Automaton anySource() {
        return Operations.concatenate(List.of(Automata.makeChar(Findable.FROM), Automata.makeAnyBinary()));
    }

    private static Automaton sources(View view) {
        var all = new TreeSet<BytesRef>();
        view.groups()
                .forEach((source, groups) ->
                        groups.forEach(group -> all.add(new BytesRef(Findable.from(source, group)))));
        return Automata.makeBinaryStringUnion(all);
    }

    static Query of(RecordType type, List<String> words, Leniency leniency, View view) {
        var typed = new TypedQuery(view);
        var query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term(Findable.TYPE, type.word())), BooleanClause.Occur.FILTER);
        if (!view.isUnlimited())
            query.add(new TermQuery(new Term(Findable.RESTRICTED, "")), BooleanClause.Occur.MUST_NOT);
        boolean all = leniency != Leniency.ALL_WORDS_BUT_ONE;
        for (var word : words)
            query.add(
                    typed.anywhere(word, leniency != Leniency.EVERY_WORD),
                    all ? BooleanClause.Occur.MUST : BooleanClause.Occur.SHOULD);
        if (!all) query.setMinimumNumberShouldMatch(words.size() - 1);
        return query.build();
    }

    private Query anywhere(String word, boolean withError) {
        var ways = new ArrayList<Query>();
        ways.add(worth(WHOLE, Automata.makeBinary(new BytesRef(word))));
        boolean number = word.chars().allMatch(Character::isDigit);
        if (word.length() >= (number ? SHORTEST_BEGINNING_OF_A_NUMBER : SHORTEST_BEGINNING))
            ways.add(worth(BEGINNING, beginning(word)));
        if (withError && word.length() >= SHORTEST_WITH_ERROR && word.chars().noneMatch(Character::isDigit))
            ways.add(worth(WITH_ERROR, withError(word)));
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Automaton beginning(String word) {
        var rest = Operations.repeat(Operations.union(List.of(
                Automata.makeCharRange(0, Findable.FROM - 1), Automata.makeCharRange(Findable.FROM + 1, 0xff))));
        return Operations.concatenate(List.of(Automata.makeBinary(new BytesRef(word)), rest));
    }

    /** The first letter is right: most typing errors come later, and it keeps the search short. */
    private static Automaton withError(String word) {
        int first = word.offsetByCodePoints(0, 1);
        var near = new LevenshteinAutomata(word.substring(first), true).toAutomaton(1, word.substring(0, first));
        if (near == null) throw new IllegalStateException("one error is always possible");
        return new UTF32ToUTF8().convert(near);
    }

    private Query worth(float points, Automaton word) {
        var both = Operations.determinize(
                Operations.concatenate(List.of(word, from)), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
        return new BoostQuery(new ConstantScoreQuery(new AutomatonQuery(new Term(Findable.WORD), both, true)), points);
    }
}
