package org.councilhub.hub.resolve;

/** The candidate index names records that the database does not have: it is of another state of it. */
final class AstrayIndex extends RuntimeException {
    AstrayIndex() {
        super("the candidate index names a record that never landed");
    }
}
