package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.CyclePosition;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a condition found in the data of a customer: whether there was anything, how much, and when; the value of an
 * attribute only where it was asked for.
 */
public sealed interface Seen {

    /** Whether the data had something to compare. */
    enum Datum implements Seen {
        /** There was nothing, or nothing yet. */
        ABSENT,
        /** There was something that cannot be read as what the condition compares. */
        OTHER_TYPE,
        /** There was something to compare. */
        PRESENT
    }

    /**
     * Interactions.
     *
     * @param count how many counted
     * @param first when the first of them was; empty if none counted
     * @param last when the last of them was; empty if none counted
     */
    record Interactions(int count, Optional<Instant> first, Optional<Instant> last) implements Seen {}

    /**
     * A position in the cycle, by the rules that were looked at: in order, until the first that is true.
     *
     * @param position where the customer stands
     * @param rulesLookedAt the positions that those rules are for; the explanation has one part for each
     */
    record Position(CyclePosition position, List<CyclePosition> rulesLookedAt) implements Seen {

        /** Creates what was seen. */
        public Position {
            rulesLookedAt = List.copyOf(rulesLookedAt);
        }
    }

    /**
     * A position in the cycle, and how the customer came to it.
     *
     * @param position where the customer stands
     * @param since since when; empty if there is no dated fact
     * @param before where the customer stood before; empty if he was never seen in another position
     */
    record Stay(CyclePosition position, Optional<Instant> since, Optional<CyclePosition> before) implements Seen {}

    /**
     * Interactions among others.
     *
     * @param count how many were of the kind asked for
     * @param total how many there were in all
     */
    record Share(int count, int total) implements Seen {}

    /**
     * A journey, and what it shows of what was asked for.
     *
     * @param journey the id of the journey
     * @param found ids of stages, or codes such as {@code go_back} and {@code impulsive}, in order; empty if the
     *     journey shows nothing of the kind
     */
    record InJourney(String journey, List<String> found) implements Seen {

        /** Creates what was seen. */
        public InJourney {
            found = List.copyOf(found);
        }
    }

    /**
     * How many parts of "at least so many of" hold.
     *
     * @param fewest how many hold for certain
     * @param most how many hold if all that are unknown do as well
     * @param of how many parts there are
     */
    record Holding(int fewest, int most, int of) implements Seen {}

    /**
     * The points of a score. What each part is worth stands in the {@link Score}: a part that is true counts in both
     * bounds, one that is unknown in the one that its points push further.
     *
     * @param lowest the lowest sum that what is unknown allows
     * @param highest the highest
     */
    record Points(BigDecimal lowest, BigDecimal highest) implements Seen {

        /** Creates what was seen. */
        public Points {
            checkNotNull(lowest, "lowest");
            checkNotNull(highest, "highest");
        }
    }

    /**
     * The value of an attribute, which is shown on request only.
     *
     * @param value the value
     * @param datum whether it can be read as what the condition compares
     */
    record Value(AttributeValue value, Datum datum) implements Seen {

        /** Creates what was seen. */
        public Value {
            checkNotNull(value, "value");
            checkNotNull(datum, "datum");
        }

        /** Returns the type of the value, and not the value. */
        @Override
        public String toString() {
            return "value of type " + value;
        }
    }
}
