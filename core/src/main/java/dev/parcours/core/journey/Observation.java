package dev.parcours.core.journey;

import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time that data cover, and what a journey at its edges may have been before or become after.
 *
 * @param from when the data begin, or null if nobody says
 * @param until when they end
 */
record Observation(@Nullable Instant from, Instant until) {

    /**
     * How a customer's first journey starts: as far as the policy says, an unseen interaction just before the data
     * could belong to it, or could not.
     */
    Journey.Start start(JourneyPolicy policy, Interaction first) {
        if (from == null || policy.opensOn(first)) {
            return Journey.Start.FIRST_INTERACTION;
        }
        Instant unseen = from.minusNanos(1);
        boolean isApart = first.time().isAfter(unseen) && policy.cut(unseen, unseen, first.time()) != null;
        return isApart ? Journey.Start.FIRST_INTERACTION : Journey.Start.OPEN;
    }

    /** How a customer's last journey ends: closed by its last interaction, by the time since, or not as far as seen. */
    Journey.End end(JourneyPolicy policy, Stretch stretch) {
        Interaction last = stretch.last();
        Cut cut = policy.cutAfter(last);
        if (cut == null && until.isAfter(last.time())) {
            cut = policy.cut(stretch.first().time(), last.time(), until);
        }
        return cut == null ? Journey.End.OPEN : cut.end();
    }
}
