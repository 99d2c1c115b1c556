package dev.parcours.core.journey;

import dev.parcours.core.Journey;
import dev.parcours.core.Stage;
import java.util.Optional;

/**
 * Facts of one journey that need no rule. Those that do are told by {@link PurchaseTypeRules} and
 * {@link ChannelMixRule}.
 */
public final class JourneyFacts {

    private JourneyFacts() {}

    /**
     * Returns the stage of a journey that comes last in its stage model, whether the journey went back after it or not;
     * empty if no step is placed. Of <em>awareness, purchase, consideration</em> it is purchase.
     */
    public static Optional<Stage> furthestStage(Journey journey) {
        int furthest = -1;
        for (int i = 0; i < journey.steps().size(); i++) {
            furthest = Math.max(furthest, journey.stageIndex(i));
        }
        return furthest < 0
                ? Optional.empty()
                : Optional.of(journey.stageModel().stages().get(furthest));
    }
}
