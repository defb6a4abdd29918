package org.councilhub.hub.access;

import java.util.Optional;
import java.util.Set;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.api.Problem;
import org.councilhub.hub.api.ProblemType;

/**
 * Who asks. A controller's method takes it as an argument.
 *
 * @param client the id of the client that the token was issued to
 * @param scopes of the token
 * @param purpose of the request; present wherever the method {@link ReadsPersonalData}
 * @param agreements those at the beginning of the request
 * @param operation the method and the path's pattern, such as {@code GET /v1/golden/{type}/{id}}
 */
public record Caller(
        String client, Set<String> scopes, Optional<String> purpose, String operation, AgreementsInForce agreements) {
    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** For {@link Role#SOURCE}: whether the client speaks for any source at all. */
    public boolean may(Role role) {
        return role.heldBy(scopes);
    }

    /** What it may see of records of this type, for its purpose. */
    public View view(RecordType type) {
        if (may(Role.DATA_PROTECTION)) return View.EVERYTHING;
        return purpose.map(stated -> agreements.view(client, stated, type)).orElse(View.NOTHING);
    }

    public boolean maySource(String source) {
        return scopes.contains(Role.sourceScope(source));
    }

    /** @throws Problem unless the client speaks for this source */
    public void requireSource(String source) {
        if (!maySource(source))
            throw Problem.of(
                    ProblemType.FORBIDDEN,
                    "A client writes and reads the records of its own source only; this needs the scope %s."
                            .formatted(Role.sourceScope(source)));
    }
}
