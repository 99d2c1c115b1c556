package dev.parcours.segmentation.condition;

/** What is worked out of the quantities of several interactions. */
public enum Statistic {
    /** Their sum; 0 of none. */
    SUM,
    /** Their arithmetic mean; unknown of none. */
    AVERAGE,
    /** The largest; unknown of none. */
    MAXIMUM,
    /** The smallest; unknown of none. */
    MINIMUM,
    /** How many different ones there are; 0 of none. */
    DISTINCT_COUNT
}
