package dev.parcours.segmentation.condition;

/** Which of a customer's journeys are meant. */
public enum JourneyScope {
    /** The one that began last. */
    LATEST,
    /** All of them. */
    ALL
}
