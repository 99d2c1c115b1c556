package dev.parcours.segmentation.condition;

/**
 * Holds if the brand knows who it deals with: at least one attribute of the profile, one answer on a consent, or one
 * preferred channel. False otherwise, never unknown.
 *
 * <p>Attributes and answers that came after the instant asked for do not count. Preferred channels have no date and
 * always count.
 */
public record IsKnown() implements Condition {}
