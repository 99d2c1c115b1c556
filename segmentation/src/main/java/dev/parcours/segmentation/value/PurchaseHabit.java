package dev.parcours.segmentation.value;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How recently, how often and for how much a customer bought, as the RFM analysis of marketing has it.
 *
 * @param recency the time since the last purchase
 * @param frequency the number of purchases
 * @param total the sum of the values of purchases; empty if none has a value, or if they are in several currencies
 * @param mean the mean of the values of purchases that have one; empty in the same cases
 */
public record PurchaseHabit(BigDecimal recency, int frequency, Optional<BigDecimal> total, Optional<BigDecimal> mean) {}
