package dev.parcours.segmentation.moment;

/** Where a moment stands for a customer at an instant. */
public enum MomentStatus {
    /** A message is to be sent now. */
    DUE,
    /** One falls due later, if nothing else happens. */
    LATER,
    /** There was an occasion, and it is over. */
    VOID,
    /** There is none, or no message of it can be sent. */
    NOT_APPLICABLE
}
