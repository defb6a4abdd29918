package org.councilhub.hub.search;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.councilhub.adapters.record.Content;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.access.Audit;
import org.councilhub.hub.access.Caller;
import org.councilhub.hub.api.FieldError;
import org.councilhub.hub.api.JsonErrors;
import org.councilhub.hub.api.Problem;
import org.councilhub.hub.api.ProblemType;
import org.councilhub.hub.resolve.Resolver;
import org.councilhub.hub.search.MatchAnswer.Decision;
import org.councilhub.hub.search.MatchAnswer.Found;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Asks the resolver's candidate index, decides by the model's thresholds, and writes down whom the answers name. */
@Component
class Matching {
    private static final int TO_TELL_ONE_FROM_SEVERAL = 2;
    private static final double MILLIBITS = 1000;

    private final Resolver resolver;
    private final Audit audit;

    Matching(Resolver resolver, Audit audit) {
        this.resolver = resolver;
        this.audit = audit;
    }

    /** A query that has been read. */
    record Question(RecordType type, Content content, Set<String> attributes, MatchQuery.Options options) {
        /** @throws Problem naming the field that cannot be used */
        static Question of(String key, MatchQuery query) {
            var pointer = FieldError.pointer("queries", key);
            var type = BodyType.of(query.type(), pointer + "/type");
            try {
                var content = RecordJson.mapper().treeToValue(query.content(), type.content());
                if (content != null)
                    return new Question(
                            type, content, new TreeSet<>(query.content().propertyNames()), query.chosen());
                throw refused().at(pointer + "/content", "must be an object");
            } catch (JacksonException exception) {
                throw refused().with(JsonErrors.of(exception, pointer + "/content"));
            }
        }

        private static Problem refused() {
            return Problem.of(ProblemType.INVALID_BODY, "The content of a query cannot be read.");
        }
    }

    Map<String, MatchAnswer> answer(Map<String, Question> questions, Caller caller) {
        var answers = new LinkedHashMap<String, MatchAnswer>();
        var named = new EnumMap<RecordType, Set<UUID>>(RecordType.class);
        var attributes = new TreeSet<String>();
        questions.forEach((key, question) -> {
            var answer = answer(question, caller);
            answers.put(key, answer);
            attributes.addAll(question.attributes());
            var ids = named.computeIfAbsent(question.type(), type -> new TreeSet<>());
            answer.candidates().forEach(found -> ids.add(found.id()));
        });
        named.forEach((type, ids) -> audit.read(caller, type, ids, attributes));
        return answers;
    }

    private MatchAnswer answer(Question question, Caller caller) {
        var options = question.options();
        var thresholds = resolver.thresholds(question.type());
        double least = Objects.requireNonNullElse(options.threshold(), thresholds.review());
        var all = resolver
                .match(
                        question.type(),
                        RecordJson.flatten(question.content()),
                        Math.round(least * MILLIBITS),
                        Math.max(options.most(), TO_TELL_ONE_FROM_SEVERAL),
                        caller.view(question.type()))
                .stream()
                .map(candidate -> Found.of(candidate, thresholds, options.explained()))
                .toList();
        return new MatchAnswer(MatchAnswer.over(all), wanted(all, options));
    }

    private static List<Found> wanted(List<Found> all, MatchQuery.Options options) {
        var wanted = all.stream()
                .filter(found -> !options.certain() || found.decision() == Decision.MATCH)
                .toList();
        if (options.single() && wanted.size() != 1) return List.of();
        return wanted.subList(0, Math.min(options.most(), wanted.size()));
    }
}
