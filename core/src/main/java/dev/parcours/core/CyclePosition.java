package dev.parcours.core;

/** Where a customer stands in the cycle of relation with the brand, decided by rules at an instant. */
public enum CyclePosition {
    /** Has come, and is not known. */
    VISITOR,
    /** Is known, and shows no intent to buy. */
    COLD_PROSPECT,
    /** Is known, and shows intent to buy. */
    HOT_PROSPECT,
    /** Has bought. */
    CUSTOMER,
    /** Has bought, and recommends the brand. */
    AMBASSADOR,
    /** Has bought, and not for long. */
    LAPSED_CUSTOMER
}
