package dev.parcours.core.journey;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.parcours.core.Channel;
import dev.parcours.core.Interaction;
import java.util.Optional;
import java.util.Set;

/**
 * Places interactions in a stage. A rule matches an interaction if each of its sets that is not empty holds what the
 * interaction says, and if what came before is as the rule asks; a rule that asks nothing matches every interaction.
 *
 * <p>An interaction that does not say its channel matches no rule that asks for one.
 *
 * <p>What came before are the customer's interactions ahead of this one in {@link Interaction#ORDER}, also those of
 * journeys before: a support call is after the purchase even where the purchase closed its journey. Nothing that comes
 * later counts, so a placement does not change as the data go on. What happened before the data is not known, and
 * counts as not having happened. With the rules
 *
 * <pre>{@code
 * PlacementRule.of("service").whenType("support_call").afterAny("purchase")
 * PlacementRule.of("consideration").whenType("support_call")
 * }</pre>
 *
 * <p>the first call of <em>call, purchase, call</em> is consideration, and the second service.
 *
 * @param stage the id of the stage
 * @param types the types to match, or empty for all
 * @param channels the ids of the channels to match, or empty for all
 * @param touchpoints the names of the touchpoints to match, or empty for all
 * @param after the types of which one must have come before, or empty if none must
 * @param before the types of which none may have come yet, nor come now, or empty if all may
 * @param confidence how sure it is that what the rule matches belongs in the stage, above 0 and at most 1, which is
 *     sure: the share of such interactions that its author believes to be right. It changes no placement
 */
public record PlacementRule(
        String stage,
        Set<String> types,
        Set<String> channels,
        Set<String> touchpoints,
        Set<String> after,
        Set<String> before,
        double confidence) {

    /** The confidence of rules that say no other. */
    public static final double SURE = 1;

    /**
     * Creates a rule.
     *
     * @throws IllegalArgumentException if the stage is blank, if a type is to have come before and not to have, or if
     *     the confidence is not above 0 and at most 1
     */
    public PlacementRule {
        checkArgument(!stage.isBlank(), "the stage of a placement rule must not be blank");
        types = ImmutableSortedSet.copyOf(types);
        channels = ImmutableSortedSet.copyOf(channels);
        touchpoints = ImmutableSortedSet.copyOf(touchpoints);
        after = ImmutableSortedSet.copyOf(after);
        before = ImmutableSortedSet.copyOf(before);
        checkArgument(
                after.isEmpty() || !before.containsAll(after),
                "no interaction comes after %s and before the first of them; choose one",
                after);
        checkArgument(
                confidence > 0 && confidence <= SURE,
                "the confidence of a placement rule must be above 0 and at most 1, but was %s",
                confidence);
    }

    /** Returns a rule that places every interaction in a stage, and is sure of it. */
    public static PlacementRule of(String stage) {
        return new PlacementRule(stage, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), SURE);
    }

    /**
     * Returns this rule for interactions of one of the given types only.
     *
     * @throws IllegalArgumentException if no type is given
     */
    public PlacementRule whenType(String... newTypes) {
        return new PlacementRule(stage, some(newTypes), channels, touchpoints, after, before, confidence);
    }

    /**
     * Returns this rule for interactions on one of the given channels only, by id.
     *
     * @throws IllegalArgumentException if no channel is given
     */
    public PlacementRule whenChannel(String... newChannels) {
        return new PlacementRule(stage, types, some(newChannels), touchpoints, after, before, confidence);
    }

    /**
     * Returns this rule for interactions at one of the given touchpoints only, by name.
     *
     * @throws IllegalArgumentException if no touchpoint is given
     */
    public PlacementRule whenTouchpoint(String... newTouchpoints) {
        return new PlacementRule(stage, types, channels, some(newTouchpoints), after, before, confidence);
    }

    /**
     * Returns this rule for interactions only that come after one of a given type in the customer's history.
     *
     * @throws IllegalArgumentException if no type is given, or if the rule cannot match any more
     */
    public PlacementRule afterAny(String... newAfter) {
        return new PlacementRule(stage, types, channels, touchpoints, some(newAfter), before, confidence);
    }

    /**
     * Returns this rule for interactions only that come before the first of the given types in the customer's history,
     * also if none ever comes.
     *
     * @throws IllegalArgumentException if no type is given, or if the rule cannot match any more
     */
    public PlacementRule beforeFirst(String... newBefore) {
        return new PlacementRule(stage, types, channels, touchpoints, after, some(newBefore), confidence);
    }

    /**
     * Returns this rule as a guess.
     *
     * @param newConfidence how sure it is
     * @throws IllegalArgumentException if the confidence is not above 0 and at most 1
     */
    public PlacementRule withConfidence(double newConfidence) {
        return new PlacementRule(stage, types, channels, touchpoints, after, before, newConfidence);
    }

    private static Set<String> some(String... names) {
        checkArgument(
                names.length > 0, "name what to match; with nothing named, the rule would match every interaction");
        return ImmutableSortedSet.copyOf(names);
    }

    /** The types that the rule looks for in what came before. */
    Set<String> contextTypes() {
        return Sets.union(after, before);
    }

    /** Returns whether the rule matches an interaction after what came before. */
    boolean matches(Interaction interaction, PlacementContext context) {
        return (types.isEmpty() || types.contains(interaction.type()))
                && (touchpoints.isEmpty()
                        || touchpoints.contains(interaction.touchpoint().name()))
                && (channels.isEmpty() || matchesChannel(interaction.channel()))
                && (after.isEmpty() || context.holdsAny(after))
                && (before.isEmpty() || !(before.contains(interaction.type()) || context.holdsAny(before)));
    }

    private boolean matchesChannel(Optional<Channel> channel) {
        return channel.isPresent() && channels.contains(channel.get().id());
    }
}
