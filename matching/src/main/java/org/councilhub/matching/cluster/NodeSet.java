package org.councilhub.matching.cluster;

import org.councilhub.matching.Score;

/** Nodes by number, in the order of their ids, so that numbers break ties as ids do. */
interface NodeSet {
    int size();

    /** How many equal records a node is. */
    long weight(int node);

    Score score(int one, int other);
}
