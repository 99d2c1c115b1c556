package dev.parcours.attribution.path;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.core.Journey;

/** What may happen at a step of a journey and counts for its paths, as a conversion or as a milestone. */
sealed interface JourneyEvent {

    /**
     * Returns whether it happens at a step.
     *
     * @param before the place of the stage of the last placed step before this one, or -1
     * @param furthest the place of the furthest stage of the steps before this one, or -1
     */
    boolean happensAt(Journey journey, int step, int before, int furthest);

    /** Returns the event as a code. */
    String code();

    /**
     * Refuses a journey that the event cannot be looked for in.
     *
     * @throws IllegalArgumentException if its stages are not those that the event is about
     */
    default void checkFits(Journey journey) {}

    /** An interaction of some type. */
    record OfType(String type) implements JourneyEvent {

        public OfType {
            checkArgument(!type.isBlank(), "the type of an interaction must not be blank");
        }

        @Override
        public boolean happensAt(Journey journey, int step, int before, int furthest) {
            return journey.interaction(step).type().equals(type);
        }

        @Override
        public String code() {
            return type;
        }
    }

    /** The first step in a stage or in one beyond it. */
    record ReachingStage(String stage) implements JourneyEvent {

        public ReachingStage {
            checkArgument(!stage.isBlank(), "the id of a stage must not be blank");
        }

        @Override
        public boolean happensAt(Journey journey, int step, int before, int furthest) {
            int reached = journey.stageIndex(step);
            return reached > furthest && isBetween(journey, furthest, reached);
        }

        private boolean isBetween(Journey journey, int furthest, int reached) {
            for (int i = furthest + 1; i <= reached; i++) {
                if (journey.stageModel().stages().get(i).id().equals(stage)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void checkFits(Journey journey) {
            journey.stageModel().stage(stage);
        }

        @Override
        public String code() {
            return "reaching:" + stage;
        }
    }

    /** A step in a later stage right after one in a stage. */
    record LeavingStage(String stage) implements JourneyEvent {

        public LeavingStage {
            checkArgument(!stage.isBlank(), "the id of a stage must not be blank");
        }

        @Override
        public boolean happensAt(Journey journey, int step, int before, int furthest) {
            return before >= 0
                    && journey.stageIndex(step) > before
                    && journey.stageModel().stages().get(before).id().equals(stage);
        }

        @Override
        public void checkFits(Journey journey) {
            journey.stageModel().stage(stage);
        }

        @Override
        public String code() {
            return "leaving:" + stage;
        }
    }
}
