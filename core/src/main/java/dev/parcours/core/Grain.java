package dev.parcours.core;

/** What a figure counts. Figures of different grain neither compare nor add. */
public enum Grain {
    /** Each interaction once. */
    INTERACTION,
    /** Each session once. */
    SESSION,
    /** Each journey once; a customer may have several. */
    JOURNEY,
    /** Each customer once. */
    CUSTOMER
}
