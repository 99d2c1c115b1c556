package dev.parcours.core;

/** The side of a step that a figure looks at. */
public enum Dimension {
    /** The type of the interaction. */
    TYPE,
    /** The name of the touchpoint. */
    TOUCHPOINT,
    /** The id of the channel. */
    CHANNEL,
    /** The id of the stage. */
    STAGE,
    /** The device. */
    DEVICE,
    /** The campaign. */
    CAMPAIGN;

    /**
     * What {@link #of} returns for a step that says nothing on the dimension; a step that says just this looks alike.
     */
    public static final String NONE = "(none)";

    /** Returns what a step says on this dimension, or {@link #NONE}. */
    public String of(Step step) {
        return this == STAGE ? step.stage().map(Stage::id).orElse(NONE) : of(step.interaction());
    }

    /**
     * Returns what a step of a journey says on this dimension, or {@link #NONE}; the same as of the step itself, which
     * need not be made for it.
     *
     * @param journey the journey
     * @param step the place of the step in the journey, from 0
     * @throws IndexOutOfBoundsException if the journey has no such step
     */
    public String of(Journey journey, int step) {
        if (this != STAGE) {
            return of(journey.interaction(step));
        }
        int stage = journey.stageIndex(step);
        return stage < 0 ? NONE : journey.stageModel().stages().get(stage).id();
    }

    private String of(Interaction interaction) {
        return switch (this) {
            case TYPE -> interaction.type();
            case TOUCHPOINT -> interaction.touchpoint().name();
            case CHANNEL -> interaction.channel().map(Channel::id).orElse(NONE);
            case DEVICE -> interaction.device().orElse(NONE);
            case CAMPAIGN -> interaction.campaign().orElse(NONE);
            case STAGE -> throw new AssertionError("an interaction has no stage");
        };
    }
}
