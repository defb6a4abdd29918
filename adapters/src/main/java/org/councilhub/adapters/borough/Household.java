package org.councilhub.adapters.borough;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who lives in a dwelling, and who did.
 *
 * @param kind {@code EMPTY}: nobody lives there now
 * @param members who lives there; the first ones are those who run the household
 * @param dead partners of members, dead in the last years, still in some systems
 * @param left who lived there before and has left the district
 * @param since when they moved in, or when the dwelling fell empty
 * @param before where the members lived before, when that was in the district; null otherwise
 * @param next where they move on one of the later days; null when they do not
 * @param event what happens on one of the later days; null when nothing does
 */
record Household(
        Dwelling home,
        Kind kind,
        List<Resident> members,
        List<Resident> dead,
        List<Resident> left,
        LocalDate since,
        @Nullable Dwelling before,
        @Nullable Dwelling next,
        @Nullable Event event) {

    enum Kind {
        EMPTY,
        SINGLE,
        COUPLE,
        FAMILY,
        LONE_PARENT,
        THREE_GENERATIONS,
        SHARERS,
        STUDENTS
    }

    /** @param day 1 is the day after the first extracts */
    record Event(int day, What what) {
        enum What {
            MOVED,
            CONTACT_CHANGED,
            ACCOUNT_OPENED,
            ACCOUNT_CLOSED,
            APPLICATION_WITHDRAWN,
            RECORD_CORRECTED
        }
    }

    boolean has(Event.What what, int day) {
        return event != null && event.what() == what && event.day() <= day;
    }

    /** The day on which something happened to this household; 0 when nothing did up to that day. */
    int changed(int day) {
        return event != null && event.day() <= day ? event.day() : 0;
    }

    Stream<Resident> everybody() {
        return Stream.of(members, dead, left).flatMap(List::stream);
    }

    Stream<Resident> adults() {
        return members.stream().filter(Resident::isAdult);
    }
}
