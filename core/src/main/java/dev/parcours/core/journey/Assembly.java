package dev.parcours.core.journey;

import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.StageModel;
import dev.parcours.core.Step;
import java.util.List;
import java.util.function.Consumer;

/** One run of an assembler over some customers, one after the other. Not thread-safe. */
final class Assembly {

    private final StageModel stageModel;
    private final Placer placer;
    private final JourneyPolicy policy;
    private final Observation observation;
    private final Consumer<? super Journey> action;
    private long customers;
    private long journeys;
    private long steps;
    private long unplacedSteps;
    private long ties;

    /** Creates a run that hands the journeys on to an action. */
    Assembly(
            StageModel stageModel,
            Placer placer,
            JourneyPolicy policy,
            Observation observation,
            Consumer<? super Journey> action) {
        this.stageModel = stageModel;
        this.placer = placer;
        this.policy = policy;
        this.observation = observation;
        this.action = action;
    }

    /** Makes the journeys of one customer. Sorts the history, which has at least one interaction. */
    void addCustomer(List<Interaction> history) {
        history.sort(Interaction.ORDER);
        customers++;
        steps += history.size();
        ties += countTies(history);
        int number = 0;
        for (Stretch stretch : Stretch.of(policy, placer.place(history))) {
            number++;
            Journey journey = journey(stretch, number);
            journeys++;
            unplacedSteps += journey.unplacedSteps();
            action.accept(journey);
        }
    }

    private Journey journey(Stretch stretch, int number) {
        Cut before = stretch.before();
        Cut after = stretch.after();
        List<Step> placed = stretch.steps();
        return new Journey(
                stretch.first().customer() + "#" + number,
                policy.grain(),
                stageModel,
                placed,
                before == null ? observation.start(policy, stretch.first()) : before.start(),
                after == null ? observation.end(policy, stretch) : after.end());
    }

    private static long countTies(List<Interaction> history) {
        long ties = 0;
        for (int i = 1; i < history.size(); i++) {
            if (history.get(i).time().equals(history.get(i - 1).time())) {
                ties++;
            }
        }
        return ties;
    }

    AssemblyCounts counts() {
        return new AssemblyCounts(customers, journeys, steps, unplacedSteps, ties);
    }
}
