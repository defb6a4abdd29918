package org.councilhub.hub.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.councilhub.adapters.record.RecordType;

/**
 * What somebody typed, as a query. Each word counts as often as its best hit: whole before beginning before one typing
 * error, best value before others. Fixed points instead of corpus statistics, so that the order tells nothing of records
 * that the reader does not see.
 */
final class TypedQuery {
    static final int MOST_WORDS = 12;
    private static final int MAY_MISS_ONE = 3;
    private static final int SHORTEST_BEGINNING = 2;
    private static final int SHORTEST_BEGINNING_OF_A_NUMBER = 5; // shorter ones begin half of all numbers
    private static final int SHORTEST_WITH_ERROR = 4;
    private static final int EXPANSIONS = 20;

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

    private TypedQuery() {}

    static Query of(RecordType type, List<String> words, Leniency leniency) {
        var query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term(Findable.TYPE, type.word())), BooleanClause.Occur.FILTER);
        boolean all = leniency != Leniency.ALL_WORDS_BUT_ONE;
        for (var word : words)
            query.add(
                    anywhere(word, leniency != Leniency.EVERY_WORD),
                    all ? BooleanClause.Occur.MUST : BooleanClause.Occur.SHOULD);
        if (!all) query.setMinimumNumberShouldMatch(words.size() - 1);
        return query.build();
    }

    private static Query anywhere(String word, boolean withError) {
        var ways = new ArrayList<Query>();
        add(new Term(Findable.BEST, word), 10, withError, ways);
        add(new Term(Findable.OTHER, word), 8, withError, ways);
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static void add(Term term, float points, boolean withError, List<Query> ways) {
        ways.add(worth(points, new TermQuery(term)));
        var word = term.text();
        boolean number = word.chars().allMatch(Character::isDigit);
        if (word.length() >= (number ? SHORTEST_BEGINNING_OF_A_NUMBER : SHORTEST_BEGINNING))
            ways.add(worth(points / 2, new PrefixQuery(term)));
        if (withError && word.length() >= SHORTEST_WITH_ERROR && word.chars().noneMatch(Character::isDigit))
            ways.add(worth(points / 4, new FuzzyQuery(term, 1, 1, EXPANSIONS, true)));
    }

    private static Query worth(float points, Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), points);
    }
}
