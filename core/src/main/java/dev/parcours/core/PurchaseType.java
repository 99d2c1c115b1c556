package dev.parcours.core;

/**
 * How a purchase came about, as far as the interactions before it show. The rules that tell are
 * {@code dev.parcours.core.journey.PurchaseTypeRules}.
 */
public enum PurchaseType {
    /** On the spur of the moment: something was seen and bought, with hardly any time or comparison between. */
    IMPULSIVE,
    /** Weighed: the customer took time, came back or compared. */
    PLANNED,
    /** In answer to the brand, whose message or advertisement began it. */
    REACTIVE,
    /** Neither weighed nor stirred up: what was at hand, out of habit or for want of another choice. */
    BY_DEFAULT
}
