package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Sets;
import dev.parcours.core.friction.FrictionKind;
import dev.parcours.core.friction.JourneyFriction;
import java.util.Set;

/**
 * Holds if the latest journey meets at least one of some kinds of friction: an error, a loop, a move back to an earlier
 * stage, another contact with support, a low score.
 *
 * <p>It knows only what the one journey shows by itself, as {@link JourneyFriction} tells it. Whether others meet the
 * same less often, and so whether it is a friction finding, takes the journeys of many customers, of which conditions
 * know nothing; the kinds that need those, or that show only when it is known what followed, cannot be asked for. A
 * {@link Sequence} asks for an abandoned basket. What counts as an error and so on is up to the
 * {@link dev.parcours.segmentation.journey.JourneyReading}; so is what ends a journey, hence whether an error after a
 * purchase belongs to the journey. Waits count in whole seconds. False of a journey that meets none; unknown without a
 * journey.
 *
 * @param kinds the kinds
 */
public record MetFriction(Set<FrictionKind> kinds) implements JourneyCondition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if there is no kind, or one that cannot be told of one journey
     */
    public MetFriction {
        kinds = Sets.immutableEnumSet(kinds);
        checkArgument(!kinds.isEmpty(), "name at least one kind of friction");
        Set<FrictionKind> others = Sets.difference(kinds, JourneyFriction.kinds());
        checkArgument(
                others.isEmpty(),
                "%s cannot be told of one journey; ask for one of %s",
                others,
                JourneyFriction.kinds());
    }
}
