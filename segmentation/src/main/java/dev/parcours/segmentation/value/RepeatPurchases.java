package dev.parcours.segmentation.value;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How often and for how much a customer came back to buy: what BG/NBD, Pareto/NBD and Gamma-Gamma models take.
 *
 * @param frequency the number of periods with a purchase after the first such period
 * @param recency the age of the customer at the last purchase, from the first; 0 without repeat
 * @param age the age of the customer, from the first purchase: T in the papers
 * @param money the mean of what was bought in each repeat period; empty without repeat, if no repeat has a value, or if
 *     values are in several currencies
 */
public record RepeatPurchases(int frequency, BigDecimal recency, BigDecimal age, Optional<BigDecimal> money) {}
