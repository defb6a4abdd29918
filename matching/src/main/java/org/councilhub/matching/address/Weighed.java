package org.councilhub.matching.address;

/**
 * How well an address of the gazetteer answers, in millibits by kind of evidence.
 *
 * @param missing what names say that the other side does not
 * @param named what both names say
 * @param veto why it cannot be the one, however well the rest agrees
 * @param total with the prior
 */
record Weighed(
        int entry,
        int street,
        int number,
        int unit,
        int name,
        int place,
        int area,
        int missing,
        int named,
        Veto veto,
        int total) {
    /** What tells two addresses apart for certain. */
    enum Veto {
        NONE,
        NUMBER,
        UNIT,
        PARENT,
        CHILD,
        BESIDE,
        NAME,
        CONTRAST
    }
}
