package dev.parcours.core.friction;

import java.util.Locale;

/** What a friction looks like in journeys. */
public enum FrictionKind {
    /** Journeys meet an error. */
    ERROR_EVENT,
    /** The next step takes longer to come than usual. */
    LONG_WAIT,
    /** The same few steps come again and again. */
    LOOP,
    /** Journeys go back to an earlier stage, or to a step that usually comes earlier. */
    BACK_MOVE,
    /** Those who contacted support contact it again. */
    REPEATED_CONTACT,
    /** Those who answer a satisfaction question give a low score. */
    LOW_SCORE,
    /** Journeys change the channel and end there without reaching a goal. */
    CHANNEL_SWITCH,
    /** Journeys end after a step, or do not go on to what usually follows it. */
    DROP_OFF,
    /** A basket is filled and nothing is bought. */
    ABANDONED_BASKET;

    /** Returns the stable code, such as {@code drop_off}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is seen only when it is known what followed. */
    boolean needsWhatFollows() {
        return this != ERROR_EVENT && this != LOW_SCORE;
    }

    /** Whether it is met within one visit, as far as journeys come in visits. */
    boolean isOfOneVisit() {
        return this == DROP_OFF || this == LONG_WAIT || this == LOOP || this == BACK_MOVE;
    }
}
