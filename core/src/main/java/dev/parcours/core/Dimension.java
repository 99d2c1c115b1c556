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
        Interaction interaction = step.interaction();
        return switch (this) {
            case TYPE -> interaction.type();
            case TOUCHPOINT -> interaction.touchpoint().name();
            case CHANNEL -> interaction.channel().map(Channel::id).orElse(NONE);
            case STAGE -> step.stage().map(Stage::id).orElse(NONE);
            case DEVICE -> interaction.device().orElse(NONE);
            case CAMPAIGN -> interaction.campaign().orElse(NONE);
        };
    }
}
