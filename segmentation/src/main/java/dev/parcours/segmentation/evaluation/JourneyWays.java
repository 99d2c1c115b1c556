package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Stage;
import dev.parcours.core.journey.PlacementRule;
import dev.parcours.segmentation.condition.InteractionFilter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What one interaction more changes of journeys. */
final class JourneyWays {

    private JourneyWays() {}

    /** Returns the ways of one interaction more that a rule may place in one of some stages. */
    static List<Way> placed(Stream<Stage> stages, Facts facts) {
        List<PlacementRule> rules =
                facts.journeys().reading().assembler().placement().rules();
        return stages.flatMap(
                        stage -> rules.stream().filter(rule -> rule.stage().equals(stage.id())))
                .flatMap(JourneyWays::filters)
                .flatMap(filter -> Way.more(filter, 1).stream())
                .toList();
    }

    /** Returns the kinds that a rule names, one of each type. */
    private static Stream<InteractionFilter> filters(PlacementRule rule) {
        Stream<Optional<String>> types = rule.types().isEmpty()
                ? Stream.of(Optional.empty())
                : rule.types().stream().map(Optional::of);
        return types.map(type -> new InteractionFilter(
                type,
                Optional.empty(),
                rule.channels().stream().findFirst(),
                rule.touchpoints().stream().findFirst(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
    }

    /**
     * Returns that nothing ever changes if the last step of the latest journey is one that comes and decides: it is the
     * last whenever it comes. Else promises nothing.
     */
    static Optional<Instant> steadyIfLast(List<Interaction> added, Facts facts, Predicate<Journey> isDecidedByLast) {
        boolean isDecided = facts.and(added)
                .journeys()
                .latest()
                .filter(journey -> added.contains(journey.interaction(lastStep(journey))))
                .filter(isDecidedByLast)
                .isPresent();
        return isDecided ? Optional.empty() : Optional.of(facts.asOf());
    }

    /** Returns the stage of the last step. */
    static Optional<Stage> lastStage(Journey journey) {
        int stage = journey.stageIndex(lastStep(journey));
        return stage < 0
                ? Optional.empty()
                : Optional.of(journey.stageModel().stages().get(stage));
    }

    private static int lastStep(Journey journey) {
        return journey.steps().size() - 1;
    }
}
