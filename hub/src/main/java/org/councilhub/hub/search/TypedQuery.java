package org.councilhub.hub.search;

import java.util.ArrayList;
import java.util.List;
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
 * that the reader does not see. Of three words and more, one may be missing.
 */
final class TypedQuery {
    static final int MOST_WORDS = 12;
    private static final int MAY_MISS_ONE = 3;
    private static final int SHORTEST_BEGINNING = 2;
    private static final int SHORTEST_WITH_ERROR = 4;
    private static final int EXPANSIONS = 20;

    private TypedQuery() {}

    static Query of(RecordType type, List<String> words) {
        var query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term(Findable.TYPE, type.word())), BooleanClause.Occur.FILTER);
        for (var word : words) query.add(anywhere(type, word), BooleanClause.Occur.SHOULD);
        query.setMinimumNumberShouldMatch(words.size() < MAY_MISS_ONE ? words.size() : words.size() - 1);
        return query.build();
    }

    private static Query anywhere(RecordType type, String word) {
        var ways = new ArrayList<Query>();
        for (var group : Findable.groups(type)) {
            add(Findable.best(group), word, 10, ways);
            add(Findable.other(group), word, 8, ways);
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static void add(String field, String word, float points, List<Query> ways) {
        var term = new Term(field, word);
        ways.add(worth(points, new TermQuery(term)));
        if (word.length() >= SHORTEST_BEGINNING) ways.add(worth(points / 2, new PrefixQuery(term)));
        if (word.length() >= SHORTEST_WITH_ERROR && word.chars().noneMatch(Character::isDigit))
            ways.add(worth(points / 4, new FuzzyQuery(term, 1, 1, EXPANSIONS, true)));
    }

    private static Query worth(float points, Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), points);
    }
}
