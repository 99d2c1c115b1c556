package dev.parcours.segmentation.moment;

/** Why a moment is due, is not yet, or is not. */
public enum MomentReason {
    /** Due: nothing is in the way. */
    DUE(MomentStatus.DUE),
    /** Later: the reminder has not fallen due yet. */
    NOT_YET(MomentStatus.LATER),
    /** Later, or never: the condition is not true. */
    CONDITION(MomentStatus.LATER),
    /** Later, or never: as many messages of the moment were sent as are allowed. */
    LIMIT(MomentStatus.LATER),
    /** Later, or never: it is quiet where the customer lives. */
    QUIET_HOURS(MomentStatus.LATER),
    /** Later, or never: on all channels that are left, as many messages were sent as are allowed. */
    PRESSURE(MomentStatus.LATER),
    /** Never: the customer agreed to none of the channels that suit the message. */
    NO_CHANNEL(MomentStatus.NOT_APPLICABLE),
    /** Never: nothing started it. */
    NO_OCCASION(MomentStatus.NOT_APPLICABLE),
    /** Void: something the customer did, such as a purchase, made it so. */
    VOIDED(MomentStatus.VOID),
    /** Void: the condition that started it is no longer true. */
    LEFT(MomentStatus.VOID),
    /** Void: all was sent. */
    SENT(MomentStatus.VOID),
    /** Void: it is no longer worth sending. */
    EXPIRED(MomentStatus.VOID);

    private final MomentStatus usual;

    MomentReason(MomentStatus usual) {
        this.usual = usual;
    }

    /** Returns the status, where what would come later never does if there is no instant for it. */
    MomentStatus status(boolean hasInstant) {
        return usual == MomentStatus.LATER && !hasInstant ? MomentStatus.NOT_APPLICABLE : usual;
    }
}
