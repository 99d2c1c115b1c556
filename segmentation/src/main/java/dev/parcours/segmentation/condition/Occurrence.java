package dev.parcours.segmentation.condition;

/** Which of several interactions is meant, in the order of the history. */
public enum Occurrence {
    /** The earliest. */
    FIRST,
    /** The latest. */
    LAST
}
