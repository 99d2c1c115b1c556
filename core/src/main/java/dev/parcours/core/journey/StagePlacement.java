package dev.parcours.core.journey;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import dev.parcours.core.Interaction;
import dev.parcours.core.Stage;
import dev.parcours.core.StageModel;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Ordered rules that say which stage an interaction belongs to: the first that matches decides.
 *
 * <p>An interaction that no rule matches is left without a stage, and is counted as such wherever stages are counted.
 *
 * @param rules the rules in order
 */
public record StagePlacement(List<PlacementRule> rules) {

    private static final StagePlacement NONE = new StagePlacement(List.of());

    /** Creates a placement. */
    public StagePlacement {
        rules = List.copyOf(rules);
    }

    /** Returns the placement by rules in order. */
    public static StagePlacement of(PlacementRule... rules) {
        return new StagePlacement(List.of(rules));
    }

    /** Returns the placement that leaves every interaction without a stage. */
    public static StagePlacement none() {
        return NONE;
    }

    /**
     * Returns why an interaction is in its stage: the rule that decides, its number, and what came before that made it
     * match; empty if no rule matches, so that it has no stage.
     *
     * @param interaction an interaction, such as that of a step of a journey
     * @param history the customer's interactions in any order, the same that the journeys were made of: what came
     *     before decides, and what came later does not
     * @throws IllegalArgumentException if the history has an interaction of another customer
     */
    public Optional<PlacementReason> why(Interaction interaction, Collection<Interaction> history) {
        PlacementContext context = new PlacementContext(contextTypes());
        for (Interaction other : history) {
            checkArgument(
                    other.customer().equals(interaction.customer()),
                    "the history of customer '%s' holds an interaction of customer '%s'; give that of one customer",
                    interaction.customer(),
                    other.customer());
        }
        history.stream()
                .filter(earlier -> Interaction.ORDER.compare(earlier, interaction) < 0)
                .sorted(Interaction.ORDER)
                .forEach(context::pass);
        int index = firstMatch(interaction, context);
        return index < 0 ? Optional.empty() : Optional.of(reason(interaction, index, context));
    }

    private PlacementReason reason(Interaction interaction, int index, PlacementContext context) {
        PlacementRule rule = rules.get(index);
        return new PlacementReason(interaction, rule, index + 1, context.firstOf(rule.after()));
    }

    /** The place of the rule that decides, from 0, or -1 if none does. */
    int firstMatch(Interaction interaction, PlacementContext context) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).matches(interaction, context)) {
                return i;
            }
        }
        return -1;
    }

    /** The types that rules look for in what came before. */
    Set<String> contextTypes() {
        return rules.stream().flatMap(rule -> rule.contextTypes().stream()).collect(ImmutableSet.toImmutableSet());
    }

    void checkFits(StageModel stageModel) {
        List<String> unknown = rules.stream()
                .map(PlacementRule::stage)
                .filter(stage -> stageModel.find(stage).isEmpty())
                .distinct()
                .toList();
        checkArgument(
                unknown.isEmpty(),
                "the placement names stages %s, which stage model '%s' does not have; its stages are %s",
                unknown,
                stageModel.id(),
                stageModel.stages().stream().map(Stage::id).toList());
    }
}
