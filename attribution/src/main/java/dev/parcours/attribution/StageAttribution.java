package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import dev.parcours.attribution.path.ConversionDefinition;
import dev.parcours.attribution.path.ConversionPathRule;
import dev.parcours.core.Journey;
import dev.parcours.core.Stage;
import dev.parcours.core.StageModel;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Credits touchpoints for moving customers from one stage to the next, by any model.
 *
 * <pre>{@code
 * Map<Stage, AttributionReport> moves = StageAttribution.by(LinearAttribution.withDefaults()).over(journeys);
 * moves.get(StageModels.fiveStages().stage("consideration")).channel(Channel.EMAIL).conversions();
 * }</pre>
 *
 * <p>For each stage after the first there is one report, whose conversions are the journeys that
 * {@linkplain ConversionDefinition#reaching reach} it, each worth what the interaction is by which it does. For
 * example, the journey <em>email (awareness), search (awareness), web (purchase)</em> gives linear credit of 1/2 to
 * e-mail and to search for reaching consideration, which it jumps over, and again for reaching purchase.
 *
 * <ul>
 *   <li>A journey that has not reached a stage is a non-conversion in its report.
 *   <li>A journey that begins in a stage or beyond it has reached it without a touch before; that stays unattributed.
 *   <li>What comes after a stage is reached is left out of its report.
 *   <li>The step that is first in the stage is what was reached, not a touch; call
 *       {@link ConversionPathRule#withConversionAsTouch} to count it as the last one.
 * </ul>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class StageAttribution {

    private final AttributionModel model;
    private final UnaryOperator<ConversionPathRule> choices;

    private StageAttribution(AttributionModel model, UnaryOperator<ConversionPathRule> choices) {
        this.model = model;
        this.choices = choices;
    }

    /** Returns the attribution of moves by a model. */
    public static StageAttribution by(AttributionModel model) {
        return new StageAttribution(checkNotNull(model, "model"), UnaryOperator.identity());
    }

    /**
     * Returns this attribution with other choices about paths.
     *
     * @param newChoices changes a rule, such as {@code rule -> rule.withoutChannels("web")}
     */
    public StageAttribution withPaths(UnaryOperator<ConversionPathRule> newChoices) {
        return new StageAttribution(model, checkNotNull(newChoices, "choices"));
    }

    /**
     * Returns one report for each stage after the first, in the order of the stages; none if there is no journey.
     *
     * @param journeys the journeys, which are gone through once for each stage
     * @throws IllegalArgumentException if not all are placed in the same stages, or if the choices or the model cannot
     *     be applied to them
     */
    public Map<Stage, AttributionReport> over(Iterable<Journey> journeys) {
        if (Iterables.isEmpty(journeys)) {
            return Map.of();
        }
        StageModel stages = stagesOf(journeys);
        ImmutableMap.Builder<Stage, AttributionReport> reports = ImmutableMap.builder();
        for (Stage stage : later(stages)) {
            ConversionPathRule rule = ConversionPathRule.onReaching(stage.id()).withoutTouchesAfterConversion();
            reports.put(stage, model.attribute(choices.apply(rule).over(journeys)));
        }
        return reports.buildOrThrow();
    }

    private static List<Stage> later(StageModel stages) {
        return stages.stages().subList(1, stages.stages().size());
    }

    private static StageModel stagesOf(Iterable<Journey> journeys) {
        StageModel stages = journeys.iterator().next().stageModel();
        for (Journey journey : journeys) {
            checkArgument(
                    journey.stageModel().equals(stages),
                    "journey '%s' is placed in stages of model '%s' and others of '%s'; attribute them apart",
                    journey.id(),
                    journey.stageModel().id(),
                    stages.id());
        }
        return stages;
    }
}
