package dev.parcours.core;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What few interactions say. It is kept apart, since those that say none of it share one object, and interactions are
 * kept by the million.
 */
record InteractionDetails(
        @Nullable String id,
        @Nullable Long sequence,
        @Nullable Money value,
        @Nullable Money cost,
        @Nullable Satisfaction satisfaction,
        Map<String, AttributeValue> properties) {

    static final InteractionDetails NONE = new InteractionDetails(null, null, null, null, null, Map.of());

    /** Returns the details, which are {@link #NONE} if they say nothing. */
    static InteractionDetails of(
            @Nullable String id,
            @Nullable Long sequence,
            @Nullable Money value,
            @Nullable Money cost,
            @Nullable Satisfaction satisfaction,
            Map<String, AttributeValue> properties) {
        boolean saysNothing = id == null
                && sequence == null
                && value == null
                && cost == null
                && satisfaction == null
                && properties.isEmpty();
        return saysNothing ? NONE : new InteractionDetails(id, sequence, value, cost, satisfaction, properties);
    }
}
