package dev.parcours.core.journey;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import dev.parcours.core.Channel;
import dev.parcours.core.Interaction;
import java.util.Set;

/**
 * Places interactions in a stage. A rule matches an interaction if each of its sets that is not empty holds what the
 * interaction says; a rule without any set matches every interaction.
 *
 * <p>An interaction that does not say its channel matches no rule that asks for one.
 *
 * @param stage the id of the stage
 * @param types the types to match, or empty for all
 * @param channels the ids of the channels to match, or empty for all
 * @param touchpoints the names of the touchpoints to match, or empty for all
 */
public record PlacementRule(String stage, Set<String> types, Set<String> channels, Set<String> touchpoints) {

    /**
     * Creates a rule.
     *
     * @throws IllegalArgumentException if the stage is blank
     */
    public PlacementRule {
        checkArgument(!stage.isBlank(), "the stage of a placement rule must not be blank");
        types = ImmutableSortedSet.copyOf(types);
        channels = ImmutableSortedSet.copyOf(channels);
        touchpoints = ImmutableSortedSet.copyOf(touchpoints);
    }

    /** Returns a rule that places every interaction in a stage. */
    public static PlacementRule of(String stage) {
        return new PlacementRule(stage, Set.of(), Set.of(), Set.of());
    }

    /**
     * Returns this rule for interactions of one of the given types only.
     *
     * @throws IllegalArgumentException if no type is given
     */
    public PlacementRule whenType(String... newTypes) {
        return new PlacementRule(stage, some(newTypes), channels, touchpoints);
    }

    /**
     * Returns this rule for interactions on one of the given channels only, by id.
     *
     * @throws IllegalArgumentException if no channel is given
     */
    public PlacementRule whenChannel(String... newChannels) {
        return new PlacementRule(stage, types, some(newChannels), touchpoints);
    }

    /**
     * Returns this rule for interactions at one of the given touchpoints only, by name.
     *
     * @throws IllegalArgumentException if no touchpoint is given
     */
    public PlacementRule whenTouchpoint(String... newTouchpoints) {
        return new PlacementRule(stage, types, channels, some(newTouchpoints));
    }

    private static Set<String> some(String... names) {
        checkArgument(
                names.length > 0, "name what to match; with nothing named, the rule would match every interaction");
        return ImmutableSortedSet.copyOf(names);
    }

    /** Returns whether the rule matches an interaction. */
    public boolean matches(Interaction interaction) {
        return (types.isEmpty() || types.contains(interaction.type()))
                && (touchpoints.isEmpty()
                        || touchpoints.contains(interaction.touchpoint().name()))
                && (channels.isEmpty()
                        || interaction
                                .channel()
                                .map(Channel::id)
                                .filter(channels::contains)
                                .isPresent());
    }
}
