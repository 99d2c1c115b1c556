package dev.parcours.core.journey;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.core.Interaction;
import dev.parcours.core.Stage;
import dev.parcours.core.StageModel;
import java.util.List;
import java.util.Optional;

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

    /** Returns the rule that decides where an interaction belongs, which is why it is there; empty if none does. */
    public Optional<PlacementRule> why(Interaction interaction) {
        for (PlacementRule rule : rules) {
            if (rule.matches(interaction)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the stage of an interaction, or empty if no rule matches it.
     *
     * @throws IllegalArgumentException if the rule that decides names a stage that the model does not have
     */
    public Optional<Stage> stage(Interaction interaction, StageModel model) {
        return why(interaction).map(rule -> model.stage(rule.stage()));
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
