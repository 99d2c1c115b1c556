package dev.parcours.core;

/** Who began an interaction. */
public enum Direction {
    /** The customer came to the brand: a visit, a call, an answer. */
    INBOUND,
    /** The brand went to the customer: a message sent, an advertisement shown, a call made. */
    OUTBOUND
}
