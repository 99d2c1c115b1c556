package dev.parcours.core.journey;

import dev.parcours.core.Interaction;
import dev.parcours.core.Stage;
import dev.parcours.core.StageModel;
import dev.parcours.core.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A placement with the stages of a model looked up once. Thread-safe. */
final class Placer {

    private final StagePlacement placement;
    private final List<Optional<Stage>> stages;
    private final Set<String> contextTypes;

    Placer(StagePlacement placement, StageModel stageModel) {
        placement.checkFits(stageModel);
        this.placement = placement;
        stages = placement.rules().stream()
                .map(rule -> stageModel.find(rule.stage()))
                .toList();
        contextTypes = placement.contextTypes();
    }

    StagePlacement placement() {
        return placement;
    }

    /** Returns the steps of one customer's history, which is in order. */
    List<Step> place(List<Interaction> history) {
        List<Step> steps = new ArrayList<>(history.size());
        PlacementContext context = new PlacementContext(contextTypes);
        for (Interaction interaction : history) {
            int rule = placement.firstMatch(interaction, context);
            steps.add(new Step(interaction, rule < 0 ? Optional.empty() : stages.get(rule)));
            context.pass(interaction);
        }
        return steps;
    }
}
