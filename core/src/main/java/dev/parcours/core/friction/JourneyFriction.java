package dev.parcours.core.friction;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import dev.parcours.core.Journey;
import java.util.Map;
import java.util.Set;

/**
 * Tells which kinds of friction one journey meets, as {@link Friction} counts them; without comparison, so it says
 * nothing of whether others meet them less.
 *
 * <p>Only some kinds can be told of one journey: an error, a loop, a move back to an earlier stage, another contact
 * with support, a low score. The others either need other journeys, to know what is usual, or what comes later.
 *
 * <p>For example, {@code cart, payment_error, cart, payment_error, cart, payment_error} within one visit meets an error
 * and a loop of two steps.
 */
public final class JourneyFriction {

    private static final Map<FrictionKind, Label.Topic> TOPICS = ImmutableMap.of(
            FrictionKind.ERROR_EVENT, Label.Topic.ERROR,
            FrictionKind.LOOP, Label.Topic.LOOP,
            FrictionKind.BACK_MOVE, Label.Topic.STAGE_BACK,
            FrictionKind.REPEATED_CONTACT, Label.Topic.CONTACT_AGAIN,
            FrictionKind.LOW_SCORE, Label.Topic.LOW_SCORE);

    private JourneyFriction() {}

    /** Returns the kinds that can be told of one journey, in their order. */
    public static Set<FrictionKind> kinds() {
        return TOPICS.keySet();
    }

    /**
     * Returns the kinds that a journey meets, in the order of {@link #kinds()}; of those that the options name. Whether
     * it is looked at visit by visit is decided by this journey alone.
     */
    public static Set<FrictionKind> met(Journey journey, FrictionOptions options) {
        FrictionCounts counts = new FrictionCounts(options);
        counts.add(counts.cellsOf(journey));
        return TOPICS.entrySet().stream()
                .filter(topic -> isMet(topic.getKey(), topic.getValue(), counts))
                .map(Map.Entry::getKey)
                .collect(Sets.toImmutableEnumSet());
    }

    private static boolean isMet(FrictionKind kind, Label.Topic topic, FrictionCounts counts) {
        return !new Totals(counts, counts.cells(kind)).labels(topic).isEmpty();
    }
}
