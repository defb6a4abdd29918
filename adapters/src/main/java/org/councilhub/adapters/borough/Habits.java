package org.councilhub.adapters.borough;

/**
 * How often the people and forms of one system write something else than the truth. Shares of records in [0..1]; where the
 * reason is not plain, docs/borough.md has it.
 *
 * @param slip one error in the surname; the same again in the given name
 * @param typed of ten slips, how many the hand makes
 * @param heard of ten slips, how many the ear makes; the eye makes the rest
 * @param familiar the name that friends use, where there is one
 * @param initial an initial for the given name
 * @param swapped given name and surname in each other's field
 * @param noGiven no given name
 * @param middle middle names kept
 * @param middleInitial of those kept, only the initial
 * @param former the surname of before, where it changed in the last twelve years
 * @param birthDate there is a birth date
 * @param dummyBirthDate of those, a dummy
 * @param birthDateSlip of those, an error in it
 * @param addressSlip an error in the address
 * @param email there is an e-mail address
 * @param phone there is a telephone number
 */
record Habits(
        double slip,
        int typed,
        int heard,
        double familiar,
        double initial,
        double swapped,
        double noGiven,
        double middle,
        double middleInitial,
        double former,
        double birthDate,
        double dummyBirthDate,
        double birthDateSlip,
        double addressSlip,
        double email,
        double phone) {

    /** Keyed by clerks from letters and calls; made for billing a house, not for knowing people. */
    static final Habits COUNCIL_TAX =
            new Habits(.025, 6, 4, .05, .02, .004, .004, .35, .5, .25, .10, .08, .02, .03, .54, .55);

    /** Interviews and scanned forms; children and dates matter here. */
    static final Habits HOUSING_REGISTER =
            new Habits(.03, 4, 3, .10, .01, .008, .002, .30, .2, .25, .97, .03, .03, .04, .52, .82);

    /** Typed by residents themselves, on a telephone more often than not. */
    static final Habits CUSTOMER_PLATFORM =
            new Habits(.02, 10, 0, .35, .015, .010, .002, .12, .3, .12, .76, .01, .02, .03, 1, .80);
}
