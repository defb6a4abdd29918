package org.councilhub.hub.resolve;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Makes this instance the one resolver of a type, when no other one is. */
@Component
class Election {
    private final DataSource database;
    private final Epochs epochs;
    private final Rollout rollout;
    private final ResolveSettings settings;

    Election(DataSource database, Epochs epochs, Rollout rollout, ResolveSettings settings) {
        this.database = database;
        this.epochs = epochs;
        this.rollout = rollout;
        this.settings = settings;
    }

    /** A leader's time in office. What it computes can be written while its epoch is the present one. */
    record Term(Leadership leadership, long epoch) implements AutoCloseable {
        @Override
        public void close() {
            leadership.close();
        }
    }

    Optional<Term> tryWin(TypeRules rules) throws SQLException {
        var won = Leadership.tryTake(database, rules.type(), settings.lease());
        if (won.isEmpty()) return Optional.empty();
        var leadership = won.get();
        try {
            long epoch = epochs.begin(rules.type());
            rollout.putIntoForce(rules, epoch);
            return Optional.of(new Term(leadership, epoch));
        } catch (RuntimeException e) {
            leadership.close();
            throw e;
        }
    }
}
