package dev.parcours.core.friction;

import java.util.Optional;

/**
 * A place, a group and days in which a friction stands out.
 *
 * @param place where
 * @param group the group, or empty for everyone
 * @param from the first day, by its place among the days
 * @param to the day after the last
 * @param isThroughout whether the group is worse than others all the time, instead of these days than other days
 * @param contrast the counts, and those they are compared with
 * @param pValue how probable it is by chance, corrected for every look
 * @param evidence by how much it outweighs other explanations of the same counts
 */
record Found(
        Place place,
        Optional<FrictionGroup> group,
        int from,
        int to,
        boolean isThroughout,
        Contrast contrast,
        double pValue,
        double evidence) {

    /** How many of the days of this one the other one holds, too. */
    int daysWithin(Found other) {
        return Math.max(0, Math.min(to, other.to) - Math.max(from, other.from));
    }

    int days() {
        return to - from;
    }
}
