package dev.parcours.segmentation;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.segmentation.condition.Change;
import dev.parcours.segmentation.phrase.ChangeSentence;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The nearest change by which a customer would come into a segment, or go out of it.
 *
 * <p>If all the changes happen at one instant, in their order, not before {@code from} and before {@code before}, the
 * customer is in (or out) at that instant, as long as nothing else happens. Without any of them, or with fewer
 * interactions, that is not so. For example, of somebody with one order on 26 April at noon, of whom 2 orders within 7
 * days are asked, the nearest change is one more order, before 3 May at noon. Of somebody with orders of 60 euros, of
 * whom 100 euros are asked, it is one more order with a value of at least 40 euros.
 *
 * <p>Nearest is what takes the fewest changes, where each interaction is one and to wait for an instant is one; of
 * equally many, what comes first in the rule. Of "all of" that is what all its failing parts need, of "any of" what its
 * cheapest part needs, of "at least so many of" what its cheapest missing parts need, of a score the cheapest set of
 * parts that reaches the threshold (if more than 8 parts could add to it, those of the most points), of a position or
 * another segment what its conditions need. Every change was tried before it is told.
 *
 * <p>Nothing is told that takes more than one instant: a basket that would have to be abandoned first, orders on two
 * more days. Nor is a value below zero, another value of a property than those known, or what would change journeys
 * otherwise than by one more step in a stage or by their end.
 *
 * @param isIn whether the customer is in the segment now, so that the change would put him out
 * @param changes what has to happen; empty if time alone does it
 * @param from the first instant at which it does; empty if at once
 * @param before the first instant at which it does no more, such as when the interactions that count now will have
 *     left; of changes that leave a choice, such as a value in a range, the first at which it does no more for all
 *     choices; empty if there is none
 */
public record NearestChange(boolean isIn, List<Change> changes, Optional<Instant> from, Optional<Instant> before) {

    /** Creates a change. */
    public NearestChange {
        changes = List.copyOf(changes);
        checkNotNull(from, "from");
        checkNotNull(before, "before");
    }

    /**
     * Returns the change as a sentence, with instants in UTC: "would be in with: order once more, before 3 May 2026 at
     * 12:00 (UTC)". It shows no single value that an attribute is compared with.
     *
     * @param locale the reader's language; French for French locales, English for all others
     */
    public String sentence(Locale locale) {
        return sentence(locale, ZoneOffset.UTC);
    }

    /**
     * Returns the change as a sentence, with instants as clocks show them in a zone.
     *
     * @param locale the reader's language; French for French locales, English for all others
     * @param zone the reader's time zone
     */
    public String sentence(Locale locale, ZoneId zone) {
        return new ChangeSentence(locale, zone).of(isIn, changes, from, before);
    }

    /** Returns how many changes there are, and when; not what the rule compares with. */
    @Override
    public String toString() {
        return "%s by %s changes%s%s"
                .formatted(
                        isIn ? "out" : "in",
                        changes.size(),
                        from.map(instant -> " from " + instant).orElse(""),
                        before.map(instant -> " before " + instant).orElse(""));
    }
}
