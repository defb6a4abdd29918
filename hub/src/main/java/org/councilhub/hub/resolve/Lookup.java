package org.councilhub.hub.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.councilhub.hub.access.View;
import org.councilhub.hub.golden.GoldenId;
import org.councilhub.hub.golden.GoldenRecords;
import org.councilhub.hub.sources.SourceRecords;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.Score;
import org.springframework.stereotype.Component;

/** Finds golden records for values that are not in the hub, or not yet. */
@Component
class Lookup {
    private static final String NOBODY = ""; // no record has this name

    private final SourceRecords records;
    private final GoldenRecords golden;

    Lookup(SourceRecords records, GoldenRecords golden) {
        this.records = records;
        this.golden = golden;
    }

    private record Scored(MatchRecord record, Score score) {
        static final Comparator<Scored> BEST_FIRST = Comparator.comparing(
                        (Scored s) -> s.score().veto().isPresent())
                .thenComparing(Comparator.comparingLong((Scored s) -> s.score().weight())
                        .reversed())
                .thenComparing(s -> s.record().id());
    }

    /**
     * @param least millibits
     * @param view of the reader: what it hides does not count
     */
    record Question(Map<String, List<String>> values, long least, int limit, View view) {}

    List<Candidate> match(TypeRules rules, WarmIndex index, Question question) {
        var asked = rules.matcher().prepare(NOBODY, question.values());
        var seen = new SeenRecords(rules, question.view(), asked);
        var scored = new ArrayList<Scored>();
        for (var record : index.index().candidates(asked))
            seen.seen(record).ifPresent(left -> {
                var score = rules.matcher().score(asked, left);
                if (score.weight() >= question.least()) scored.add(new Scored(left, score));
            });
        scored.sort(Scored.BEST_FIRST);
        var best = new LinkedHashMap<GoldenId, Candidate>();
        int limit = question.limit();
        for (int from = 0; from < scored.size() && best.size() < limit; from += limit) {
            add(best, scored.subList(from, Math.min(from + limit, scored.size())), asked, rules);
            golden.notMatchedFor(question.view(), best.keySet()).forEach(best::remove);
        }
        return best.values().stream().limit(limit).toList();
    }

    /** The index can be a little ahead of what is written: a record without a golden one is left out. */
    private void add(Map<GoldenId, Candidate> best, List<Scored> scored, MatchRecord asked, TypeRules rules) {
        var ids = scored.stream()
                .map(s -> Names.id(rules.type(), s.record().id()))
                .toList();
        var standings = records.findAll(ids);
        for (int i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            var hit = scored.get(i);
            var standing = standings.get(id);
            if (standing == null) continue;
            standing.goldenId()
                    .map(GoldenId::new)
                    .ifPresent(golden -> best.computeIfAbsent(
                            golden,
                            first -> new Candidate(
                                    golden,
                                    id,
                                    hit.score(),
                                    () -> rules.matcher().explain(asked, hit.record()))));
        }
    }
}
