package dev.parcours.segmentation.value;

/**
 * The scores of one customer, each from 1 to 5, the best.
 *
 * @param recency how recently he bought
 * @param frequency how often
 * @param money for how much
 */
public record RfmScore(int recency, int frequency, int money) {}
