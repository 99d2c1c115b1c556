package dev.parcours.core;

/**
 * What a stage is for, whatever a model calls it. Two stage models are compared by the kinds of their stages.
 *
 * <p>The constants are in the order in which a relation usually deepens; comparing them by {@link #ordinal()} says
 * nothing about a journey, since a {@link StageModel} orders its own stages.
 */
public enum StageKind {
    /** The person becomes aware of a need, or of the brand. */
    AWARENESS,
    /** The person searches, compares and weighs. */
    CONSIDERATION,
    /** The person decides and buys. */
    PURCHASE,
    /** The customer receives, uses and is helped. */
    SERVICE,
    /** The customer stays and buys again. */
    RETENTION,
    /** The customer recommends the brand. */
    ADVOCACY
}
