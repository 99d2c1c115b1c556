package dev.parcours.segmentation.evaluation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.core.Stage;
import dev.parcours.core.StageModel;
import dev.parcours.segmentation.condition.BoughtAs;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InStage;
import dev.parcours.segmentation.condition.JourneyCondition;
import dev.parcours.segmentation.condition.MetFriction;
import dev.parcours.segmentation.condition.Moved;
import dev.parcours.segmentation.condition.ReachedStage;
import dev.parcours.segmentation.journey.JourneyReading;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What conditions on journeys need of the reading of journeys. */
final class JourneyNeeds {

    private final Optional<JourneyReading> reading;
    private final Set<String> problems = new LinkedHashSet<>();

    private JourneyNeeds(Optional<JourneyReading> reading) {
        this.reading = reading;
    }

    /**
     * Checks that conditions can be answered.
     *
     * @throws IllegalArgumentException if they cannot; the message names all that is missing
     */
    static void check(Collection<Condition> conditions, Optional<JourneyReading> reading) {
        JourneyNeeds needs = new JourneyNeeds(reading);
        conditions.forEach(needs::collect);
        checkArgument(needs.problems.isEmpty(), "%s", String.join("\n", needs.problems));
    }

    private void collect(Condition condition) {
        if (condition instanceof JourneyCondition journey) {
            if (reading.isPresent()) {
                collect(journey, reading.get());
            } else {
                problems.add("rules ask for journeys, and nothing says how these are read; build the engine with a"
                        + " JourneyReading, by EngineOptions.withJourneys");
            }
        }
        condition.parts().forEach(this::collect);
    }

    private void collect(JourneyCondition condition, JourneyReading by) {
        StageModel model = by.stageModel();
        stages(condition)
                .filter(stage -> model.find(stage).isEmpty())
                .map(stage -> "stage model '%s' has no stage '%s' that rules ask for; its stages are %s"
                        .formatted(
                                model.id(),
                                stage,
                                model.stages().stream().map(Stage::id).toList()))
                .forEach(problems::add);
        if (condition instanceof BoughtAs && by.purchases().isEmpty()) {
            problems.add("rules ask for types of purchases, and nothing says which interactions are purchases; name"
                    + " them by JourneyReading.withPurchases");
        }
        if (condition instanceof MetFriction met) {
            met.kinds().stream()
                    .filter(kind -> !by.friction().kinds().contains(kind))
                    .map(kind -> "rules ask for the friction %s, which the friction options leave out; add it to them"
                            .formatted(kind.code()))
                    .forEach(problems::add);
        }
    }

    private static Stream<String> stages(JourneyCondition condition) {
        if (condition instanceof InStage in) {
            return in.stages().stream();
        }
        if (condition instanceof ReachedStage reached) {
            return Stream.of(reached.stage());
        }
        return condition instanceof Moved moved
                ? Stream.of(moved.from(), moved.to()).flatMap(Optional::stream)
                : Stream.empty();
    }
}
